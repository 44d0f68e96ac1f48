/** What the cursors of our lists have in common. */
package io.dataphin.migration.paging;
