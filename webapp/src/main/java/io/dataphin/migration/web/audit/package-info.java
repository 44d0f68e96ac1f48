/** The page of the audit, for administrators. */
package io.dataphin.migration.web.audit;
