package io.dataphin.migration.api.job;

/** Resources that a job asks for, as the source spells them: a value that is no number must not look like one that was not said. */
public sealed interface JobResources {

    /** Which of the resources count; empty when not said. */
    String mode();

    /** CPU and memory of the job manager. */
    Share jobManager();

    /**
     * CPU and memory of one process.
     *
     * @param cpu cores, fractions allowed; empty when not said
     * @param memory e.g. {@code 4Gi}, {@code 4 GiB}, {@code 1 gb}; empty when not said
     */
    record Share(String cpu, String memory) {

        /** A share of which nothing is said. */
        public static final Share NOTHING = new Share("", "");
    }

    /**
     * The same resources for every task manager.
     *
     * @param parallelism empty when not said
     */
    record Basic(String mode, String parallelism, Share jobManager, Share taskManager) implements JobResources {}

    /**
     * Resources by operator.
     *
     * @param plan the source's JSON text, carried verbatim
     * @param parallelism what the basic resources say, which do not count beside a plan that can be read; empty when not said
     */
    record Expert(String mode, Share jobManager, String plan, String parallelism) implements JobResources {}
}
