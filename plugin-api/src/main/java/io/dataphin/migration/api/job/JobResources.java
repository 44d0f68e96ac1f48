package io.dataphin.migration.api.job;

/** Resources that a job asks for. */
public sealed interface JobResources {

    /** CPU and memory of the job manager; null when the source does not say. */
    Share jobManager();

    /**
     * CPU and memory of one process.
     *
     * @param cpu cores, fractions allowed; null when not said
     * @param memory as the source spells it, e.g. {@code 4Gi}, {@code 4 GiB}, {@code 1 gb}; empty when not said
     */
    record Share(Double cpu, String memory) {}

    /**
     * The same resources for every task manager.
     *
     * @param parallelism above 0; null when not said
     */
    record Basic(Long parallelism, Share jobManager, Share taskManager) implements JobResources {}

    /**
     * Resources by operator.
     *
     * @param plan the source's JSON text, carried verbatim
     */
    record Expert(Share jobManager, String plan) implements JobResources {}
}
