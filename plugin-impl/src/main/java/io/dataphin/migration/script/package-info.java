/** What a script says by itself. Knows nothing of ours. */
package io.dataphin.migration.script;
