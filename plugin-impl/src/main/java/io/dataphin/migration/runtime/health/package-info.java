/** MicroProfile Health, on servers that have it; left out of the application elsewhere (see {@code beans.xml}). */
package io.dataphin.migration.runtime.health;
