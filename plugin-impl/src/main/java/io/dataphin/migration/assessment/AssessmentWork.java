package io.dataphin.migration.assessment;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.SourceJobs;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.flow.Outages;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Checks the jobs of assessments, one page after the other, on one node at a time. The calls to the platforms take their places in the quotas like those
 * of a person who looks at the wizard, so an assessment holds nobody up.
 */
@ApplicationScoped
public class AssessmentWork {

    private static final Logger LOG = Logger.getLogger(AssessmentWork.class.getName());

    /** Jobs that are checked together. */
    static final int PAGE = 50;

    /** Until a platform that did not answer is asked again. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    private static final String GONE = "reason.JOB_GONE";

    private final AssessmentStore store;
    private final SourceJobs jobs;
    private final MigrationSettings settings;
    private final Outages outages;

    /** Running assessments for which this node has read the list. */
    private final Set<Long> read = ConcurrentHashMap.newKeySet();

    /** For the container's proxy only. */
    protected AssessmentWork() {
        this(null, null, null, null);
    }

    @Inject
    public AssessmentWork(AssessmentStore store, SourceJobs jobs, MigrationSettings settings, Outages outages) {
        this.store = store;
        this.jobs = jobs;
        this.settings = settings;
        this.outages = outages;
    }

    /**
     * Checks the next page of the assessment that waits longest.
     *
     * @return false when none is due
     */
    public boolean advance() {
        Optional<OpenAssessment> next = store.next();
        next.ifPresent(this::advance);
        return next.isPresent();
    }

    private void advance(OpenAssessment open) {
        try {
            store.add(open, check(open));
        } catch (PlatformUnavailableException e) {
            store.postpone(open.id(), e.text(), PAUSE, settings.retryMaxDuration());
        } catch (MigrationException e) {
            store.fail(open.id(), e.text());
        } catch (RuntimeException e) {
            failUnlessOutage(open, e);
        }
    }

    /** A defect must not come again every second; while the database is away the page is only not stored. */
    private void failUnlessOutage(OpenAssessment open, RuntimeException fault) {
        if (outages.causedBy(fault)) {
            throw fault;
        }
        LOG.log(Level.WARNING, fault, () -> "assessment " + open.id() + " ended by an unexpected error");
        store.fail(open.id(), Message.of("INTERNAL_ERROR"));
    }

    /**
     * The source is asked for its list before the first page that this node checks: what the scripts of the list hold is known to the node that has read
     * it.
     */
    private Slice<CandidateJob> check(OpenAssessment open) {
        Caller caller = new Caller(open.startedBy(), false);
        if (!read.contains(open.id())) {
            jobs.refresh(caller, open.projectId());
            read.add(open.id());
        }
        CandidateQuery query = new CandidateQuery(
                "", Set.of(), Set.of(), null, null, null, CandidateQuery.Sort.NAME, PAGE, open.cursor());
        Slice<CandidateJob> page = jobs.candidates(caller, open.projectId(), query);
        List<CandidateJob> there = page.items().stream()
                .filter(job ->
                        job.reasons().stream().noneMatch(reason -> reason.code().equals(GONE)))
                .toList();
        if (page.nextCursor() == null) {
            read.remove(open.id());
        }
        return new Slice<>(there, page.nextCursor(), page.total());
    }
}
