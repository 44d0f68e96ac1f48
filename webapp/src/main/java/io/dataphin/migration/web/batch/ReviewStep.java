package io.dataphin.migration.web.batch;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.migration.BatchPreview;
import io.dataphin.migration.api.migration.BatchPreview.Result;
import io.dataphin.migration.api.migration.MigrationBatch;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Third step: everything that the start will check, before it is confirmed. */
@Dependent
public class ReviewStep implements Serializable {

    private final MigrationService migrations;
    private final CurrentCaller current;

    private WizardDraft draft = new WizardDraft(1);
    private ReviewFilter show = ReviewFilter.ALL;
    private String attempt;
    /** Not kept when the session moves to another server; the checks are run again there. */
    private transient List<ReviewRow> rows;

    private transient List<String> filesToMove;

    private transient List<String> functionsToMove;

    @Inject
    public ReviewStep(MigrationService migrations, CurrentCaller current) {
        this.migrations = migrations;
        this.current = current;
    }

    /** Goes on with what was decided before. */
    void resume(WizardDraft earlier) {
        draft = earlier;
    }

    /**
     * Runs the checks of the start.
     *
     * @throws MigrationException what stands against the batch as a whole
     */
    void check() {
        attempt = UUID.randomUUID().toString();
        BatchPreview preview = preview();
        rows = rows(preview, Set.of());
        filesToMove = preview.filesToMove();
        functionsToMove = preview.functionsToMove();
        show = ReviewFilter.ALL;
    }

    /**
     * Starts what the review shows, and nothing else: the checks are run once more just before.
     *
     * @return the batch; empty when something has changed since the review, which is shown then
     * @throws MigrationException what stands against the batch as a whole
     */
    Optional<MigrationBatch> start() {
        BatchPreview now = preview();
        Set<String> changed = changedIn(now);
        if (!changed.isEmpty() || now.count(Result.REFUSED) > 0) {
            show(now, changed);
            return Optional.empty();
        }
        try {
            return Optional.of(migrations.start(current.get(), wish()));
        } catch (MigrationException refusal) {
            if (refusal.jobErrors().isEmpty()) {
                throw refusal;
            }
            BatchPreview after = preview();
            changed = changedIn(after);
            refusal.jobErrors().stream().map(error -> error.deploymentId()).forEach(changed::add);
            show(after, changed);
            return Optional.empty();
        }
    }

    private BatchPreview preview() {
        return migrations.preview(current.get(), wish());
    }

    private void show(BatchPreview preview, Set<String> changed) {
        attempt = UUID.randomUUID().toString();
        rows = rows(preview, changed);
        filesToMove = preview.filesToMove();
        functionsToMove = preview.functionsToMove();
        show = ReviewFilter.ALL;
    }

    private List<ReviewRow> rows(BatchPreview preview, Set<String> changed) {
        return preview.jobs().stream()
                .filter(job -> getChoices().contains(job.deploymentId()))
                .map(job -> {
                    getChoices().get(job.deploymentId()).previewed(job);
                    return new ReviewRow(
                            getChoices().get(job.deploymentId()), job, changed.contains(job.deploymentId()));
                })
                .sorted(Comparator.comparing(ReviewRow::place))
                .toList();
    }

    /** Ids of the jobs of which something else is said than the review shows; what was accepted meanwhile is no change. */
    private Set<String> changedIn(BatchPreview now) {
        Map<String, BatchPreview.Job> shown = all().stream()
                .map(ReviewRow::getPreview)
                .collect(Collectors.toMap(BatchPreview.Job::deploymentId, Function.identity()));
        return now.jobs().stream()
                .filter(job -> !says(job)
                        .equals(Optional.ofNullable(shown.get(job.deploymentId()))
                                .map(ReviewStep::says)
                                .orElse(null)))
                .map(BatchPreview.Job::deploymentId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static BatchPreview.Job says(BatchPreview.Job job) {
        return new BatchPreview.Job(
                job.deploymentId(), job.targetName(), job.result(), job.findings(), Set.of(), job.errors());
    }

    /** Names of files that will be uploaded before the tasks are written. */
    public List<String> getFilesToMove() {
        return filesToMove == null ? List.of() : filesToMove;
    }

    /** The same as a text. */
    public String getFileNames() {
        return String.join(", ", getFilesToMove());
    }

    /** Names of functions that will be registered before the tasks are written. */
    public List<String> getFunctionsToMove() {
        return functionsToMove == null ? List.of() : functionsToMove;
    }

    /** The same as a text. */
    public String getFunctionNames() {
        return String.join(", ", getFunctionsToMove());
    }

    /** The rows under the chosen count. */
    public List<ReviewRow> getRows() {
        return all().stream().filter(show::shows).toList();
    }

    private List<ReviewRow> all() {
        return rows == null ? List.of() : rows;
    }

    /** Whether the checks were run. */
    public boolean isChecked() {
        return rows != null;
    }

    /** The counts that are shown. */
    public List<ReviewFilter> getFilters() {
        return Stream.of(ReviewFilter.values())
                .filter(filter -> filter.isAlways() || count(filter) > 0)
                .toList();
    }

    /** Number of jobs of a count. */
    public long count(ReviewFilter filter) {
        return all().stream().filter(filter::shows).count();
    }

    /** The count whose rows are shown. */
    public ReviewFilter getShow() {
        return show;
    }

    /** Shows the rows of a count. */
    public void show(ReviewFilter wanted) {
        show = wanted;
    }

    /** Whether a start is possible: nothing is refused, and everything is accepted that must be. */
    public boolean isStartable() {
        return isChecked() && count(ReviewFilter.REFUSED) == 0 && getChoices().getDemanding() == 0;
    }

    /** The jobs chosen. */
    public JobChoices getChoices() {
        return draft.getChoices();
    }

    /** Takes out every job because of which a start would be refused. */
    void takeRefusedOut() {
        all().stream().filter(ReviewRow::isRefused).map(ReviewRow::getId).forEach(getChoices()::remove);
    }

    /** A second click on the same review has the same key and answers the same batch. */
    private StartMigration wish() {
        return new StartMigration(
                draft.getProjectId(),
                draft.getPolicy(),
                getChoices().toChoices(),
                draft.isMoveFiles(),
                attempt,
                attempt);
    }
}
