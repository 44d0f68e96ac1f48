/** One running system for all black-box tests of a run. */
package io.dataphin.migration.it.support.junit;
