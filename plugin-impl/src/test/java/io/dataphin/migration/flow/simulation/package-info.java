/**
 * Proves the flow engine by simulation: the real runner, quota and steps over stores in memory and a small model of both platforms, with a virtual
 * clock and a random scheduler. Begin reading at {@code Simulation}.
 */
package io.dataphin.migration.flow.simulation;
