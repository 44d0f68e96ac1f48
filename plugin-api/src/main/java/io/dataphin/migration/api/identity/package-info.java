/** Who asks, and for whom a platform is called. */
package io.dataphin.migration.api.identity;
