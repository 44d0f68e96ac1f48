/** One running system for all black-box tests of a JVM. */
package io.dataphin.migration.it.support.junit;
