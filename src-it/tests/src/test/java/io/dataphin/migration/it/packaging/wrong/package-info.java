/** Deliberately wrong classes: one for each rule, to prove that the rule can fail. */
package io.dataphin.migration.it.packaging.wrong;
