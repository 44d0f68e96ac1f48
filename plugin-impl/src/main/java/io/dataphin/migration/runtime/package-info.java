/** What the application needs to run on a server: configuration, logging, metrics, health, support bundle, undeployment. */
package io.dataphin.migration.runtime;
