/** Answers of the platforms, remembered for a short time. */
package io.dataphin.migration.runtime.cache;
