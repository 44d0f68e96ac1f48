package io.dataphin.migration.preflight;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.OtherJobs;
import io.dataphin.migration.api.script.ScriptAnalysis;
import io.dataphin.migration.api.script.ScriptTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Which jobs of a list write the same tables. */
final class SinkWriters implements OtherJobs {

    /** Names of jobs by their ids, by what they write. */
    private final Map<SinkAddress, Map<String, String>> writers = new HashMap<>();

    private SinkWriters() {}

    /**
     * Those of a list.
     *
     * @param analysis what the script of a job holds; null for none
     */
    static SinkWriters of(Collection<SourceJob> jobs, Function<SourceJob, ScriptAnalysis> analysis) {
        SinkWriters all = new SinkWriters();
        for (SourceJob job : jobs) {
            ScriptAnalysis script = analysis.apply(job);
            if (script != null) {
                script.sinks().forEach(sink -> all.add(job, sink));
            }
        }
        all.writers.values().removeIf(jobsOfOne -> jobsOfOne.size() == 1);
        return all;
    }

    private void add(SourceJob job, ScriptTable sink) {
        SinkAddress.of(sink)
                .ifPresent(address -> writers.computeIfAbsent(address, none -> new TreeMap<>())
                        .put(job.deploymentId(), job.name()));
    }

    @Override
    public List<String> writersOf(SourceJob job, ScriptTable sink) {
        Map<String, String> all = SinkAddress.of(sink).map(writers::get).orElse(Map.of());
        return all.entrySet().stream()
                .filter(writer -> !writer.getKey().equals(job.deploymentId()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }
}
