/** Who did what, when and with which result. */
package io.dataphin.migration.audit;
