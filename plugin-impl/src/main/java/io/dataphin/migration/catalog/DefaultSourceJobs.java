package io.dataphin.migration.catalog;

import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.InventoryState;
import io.dataphin.migration.api.job.SourceJobs;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.project.TargetProjects;
import io.dataphin.migration.preflight.TargetOffers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;

/** Candidates of a project: found in the stored list, completed for one page only. */
@ApplicationScoped
public class DefaultSourceJobs implements SourceJobs {

    @Inject
    private TargetProjects projects;

    @Inject
    private SourceInventory inventory;

    @Inject
    private InventoryQueries stored;

    @Inject
    private TakenNames taken;

    @Inject
    private TargetOffers offers;

    @Inject
    private Candidates candidates;

    @Override
    public Slice<CandidateJob> candidates(Caller caller, long projectId, CandidateQuery query) {
        TargetProject project = eligible(caller, projectId);
        Slice<StoredJob> page = stored.page(inventory.look(project.source()), query);
        inventory.analyse(
                project.source(), page.items().stream().map(StoredJob::job).toList());
        return new Slice<>(
                candidates.complete(caller.userId(), project, page.items()), page.nextCursor(), page.total());
    }

    @Override
    public InventoryState inventory(Caller caller, long projectId) {
        return state(inventory.use(eligible(caller, projectId).source()));
    }

    @Override
    public InventoryState refresh(Caller caller, long projectId) {
        TargetProject project = eligible(caller, projectId);
        offers.forget(project.ref());
        inventory.freshJobs(project.source());
        return state(inventory.use(project.source()));
    }

    private InventoryState state(InventoryHead head) {
        return new InventoryState(head.refreshedAt(), head.attemptedAt(), head.failure(), inventory.wanted(head));
    }

    @Override
    public Set<String> takenNames(Caller caller, long projectId, Collection<String> names) {
        TargetProject project = projects.get(caller, projectId);
        return taken.tasks(caller.userId(), project.ref(), names).keySet();
    }

    private TargetProject eligible(Caller caller, long projectId) {
        TargetProject project = projects.get(caller, projectId);
        if (!project.eligible()) {
            throw new NotEligibleException("PROJECT_NOT_ELIGIBLE", "project", project.displayName());
        }
        return project;
    }
}
