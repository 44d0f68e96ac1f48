/**
 * The one engine for all durable work (design section 9). A flow is work about one subject, in steps; a step only says which calls it needs and
 * decides from their answers; {@link io.dataphin.migration.flow.FlowRunner} alone sends, stores, waits and handles faults. Begin reading there,
 * then in {@code flow.migrate}.
 */
package io.dataphin.migration.flow;
