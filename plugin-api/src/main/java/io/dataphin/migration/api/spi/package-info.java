/** What sources, targets, rules and hosts implement; found through CDI (D8). */
package io.dataphin.migration.api.spi;
