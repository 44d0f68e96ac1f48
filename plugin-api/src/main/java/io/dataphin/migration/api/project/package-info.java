/** Target projects and the source that stands behind each (R7 to R10). */
package io.dataphin.migration.api.project;
