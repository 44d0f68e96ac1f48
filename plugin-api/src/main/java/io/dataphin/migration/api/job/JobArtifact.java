package io.dataphin.migration.api.job;

import java.util.List;

/** The program of a job. */
public sealed interface JobArtifact {

    /** URIs of additional files, in the source's order; may be empty. */
    List<String> dependencies();

    /**
     * A Flink SQL script.
     *
     * @param script the text byte for byte
     */
    record Sql(String script, List<String> dependencies) implements JobArtifact {
        public Sql {
            dependencies = List.copyOf(dependencies);
        }
    }

    /**
     * A program in a JAR.
     *
     * @param jarUri URI of the JAR; its last segment is the file's name
     * @param entryClass class with the main method; empty when the JAR's manifest names it
     * @param mainArgs arguments as written on the source, verbatim; may be empty
     */
    record Jar(String jarUri, String entryClass, String mainArgs, List<String> dependencies) implements JobArtifact {
        public Jar {
            dependencies = List.copyOf(dependencies);
        }
    }

    /**
     * A program that Dataphin has no task type for.
     *
     * @param kind the source's own word for it
     */
    record Unsupported(String kind, List<String> dependencies) implements JobArtifact {
        public Unsupported {
            dependencies = List.copyOf(dependencies);
        }
    }
}
