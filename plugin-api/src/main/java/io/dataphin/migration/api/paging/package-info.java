/** One page of a longer list. */
package io.dataphin.migration.api.paging;
