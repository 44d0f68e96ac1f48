/**
 * Hosts the flows on a node: starts and stops with the application, runs executions with db-scheduler, admits, gives heartbeats, pauses in an
 * outage. Begin reading at {@link io.dataphin.migration.engine.FlowEngine} and {@link io.dataphin.migration.engine.FlowWork}.
 */
package io.dataphin.migration.engine;
