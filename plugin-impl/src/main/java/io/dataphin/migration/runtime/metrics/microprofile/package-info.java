/** The meters as MicroProfile Metrics, on servers that have them; left out of the application elsewhere (see {@code beans.xml}). */
package io.dataphin.migration.runtime.metrics.microprofile;
