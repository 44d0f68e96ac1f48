/** Talks to what runs: the plug-in's REST API as its users do, and the sandbox's control as a test does. */
package io.dataphin.migration.it.support.client;
