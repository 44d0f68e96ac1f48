/** An example of a rule that is not ours, in a JAR of its own: docs/own-rules.md shows it. */
package io.dataphin.migration.it.container.rule;
