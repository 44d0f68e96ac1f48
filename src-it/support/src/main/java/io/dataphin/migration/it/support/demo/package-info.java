/** The demo: sandbox and server together, with users to sign in as; {@code DemoLauncher} is the entry point. */
package io.dataphin.migration.it.support.demo;
