package io.dataphin.migration.job;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.naming.TargetNames;
import io.dataphin.migration.persistence.RecordQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** The task name that each job would get: the one that it had before in the project, else the proposal of the naming rule. */
@ApplicationScoped
public class ProposedNames {

    @Inject
    private TargetNames names;

    @Inject
    private RecordQueries records;

    /**
     * Names for all jobs of a location; made for all together, so that they do not depend on which page is shown.
     *
     * @return name by deployment id
     */
    public Map<String, String> propose(long projectId, Map<String, SourceJob> jobs) {
        Map<String, String> sourceNames = new LinkedHashMap<>();
        jobs.forEach((id, job) -> sourceNames.put(id, job.name()));
        Map<String, String> proposals = new LinkedHashMap<>(names.proposeAll(sourceNames));
        proposals.putAll(records.formerNames(projectId, jobs.keySet()));
        return proposals;
    }
}
