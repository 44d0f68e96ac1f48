package io.dataphin.migration.catalog;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.record.RecordQueries;
import io.dataphin.migration.translation.TargetNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
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
     * Names of some jobs of a location; made beside all others, so that they do not depend on which jobs are asked for.
     *
     * @param all every job of the location, by deployment id
     * @param wanted the jobs whose names are asked for
     * @return name by deployment id
     */
    public Map<String, String> propose(long projectId, Map<String, SourceJob> all, Collection<String> wanted) {
        Map<String, String> sourceNames = new LinkedHashMap<>();
        all.forEach((id, job) -> sourceNames.put(id, job.name()));
        Map<String, String> proposals = new LinkedHashMap<>(names.proposeAll(sourceNames));
        proposals.keySet().retainAll(wanted);
        proposals.putAll(records.formerNames(projectId, wanted));
        return proposals;
    }
}
