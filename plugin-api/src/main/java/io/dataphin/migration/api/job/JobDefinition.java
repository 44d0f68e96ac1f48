package io.dataphin.migration.api.job;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A deployed job in full, as it was at one moment. What a migration carries over comes from here and nowhere else.
 *
 * @param job the job's summary
 * @param description may be empty
 * @param artifact the program
 * @param flinkConf Flink settings in the source's order; values that were numbers or objects are their JSON text
 * @param logging logging settings; null when the source has none
 * @param deploymentTarget name of the queue or session cluster; may be empty
 * @param resources streaming resources; null when the source has none
 * @param variables deployment variables, name to value, in the source's order
 * @param repeatedVariables names that the deployment declares more than once, in the source's order; the last value of each counts
 * @param labels labels of the deployment
 * @param attributes every other field of the source's answer by its path, as JSON text, so that nothing disappears silently
 * @param snapshot the source's answer as JSON without blanks, fields in the source's order, which some of them are carried in
 */
public record JobDefinition(
        SourceJob job,
        String description,
        JobArtifact artifact,
        Map<String, String> flinkConf,
        JobLogging logging,
        String deploymentTarget,
        JobResources resources,
        Map<String, String> variables,
        Set<String> repeatedVariables,
        Map<String, String> labels,
        Map<String, String> attributes,
        String snapshot) {

    public JobDefinition {
        flinkConf = ordered(flinkConf);
        variables = ordered(variables);
        repeatedVariables = Collections.unmodifiableSet(new LinkedHashSet<>(repeatedVariables));
        labels = ordered(labels);
        attributes = ordered(attributes);
    }

    private static Map<String, String> ordered(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** URIs of additional files. */
    public List<String> dependencies() {
        return artifact.dependencies();
    }
}
