/** The pages, as people see and use them. */
package io.dataphin.migration.it.web;
