/** What the demo, the black-box tests and the measurements share: processes, their configuration, a browser. */
package io.dataphin.migration.it.support;
