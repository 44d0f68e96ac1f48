/** An example of a console that mounts the plug-in; {@code ExampleConsole} is the entry point. It shares no code with the product. */
package io.dataphin.migration.it.support.console;
