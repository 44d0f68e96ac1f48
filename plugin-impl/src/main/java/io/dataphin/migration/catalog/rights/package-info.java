/** What a person may see and do, as Dataphin's roles say (design section 5). */
package io.dataphin.migration.catalog.rights;
