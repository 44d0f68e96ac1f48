/** Who did what, when, from where and with which result. */
package io.dataphin.migration.api.audit;
