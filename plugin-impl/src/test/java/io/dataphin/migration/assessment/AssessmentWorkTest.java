package io.dataphin.migration.assessment;

import static io.dataphin.migration.assessment.PagedJobs.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dataphin.migration.api.assessment.AssessedJob;
import io.dataphin.migration.api.assessment.AssessedJobQuery;
import io.dataphin.migration.api.assessment.Assessment;
import io.dataphin.migration.api.assessment.AssessmentQuery;
import io.dataphin.migration.api.assessment.AssessmentStatus;
import io.dataphin.migration.api.assessment.Assessments;
import io.dataphin.migration.api.assessment.FindingGroup;
import io.dataphin.migration.api.assessment.FindingGroup.Subject;
import io.dataphin.migration.api.assessment.Readiness;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.database.KeyTakenException;
import io.dataphin.migration.database.TestDatabase;
import io.dataphin.migration.runtime.cache.HandClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssessmentWorkTest {

    private static final UserRef LI_NA = new UserRef("30012011", "li.na");
    private static final Set<Long> VISIBLE = Set.of(7L, 8L);

    @Nested
    class OnH2 extends Database {
        @Override
        TestDatabase open() {
            return TestDatabase.h2();
        }
    }

    @Nested
    class OnPostgreSql extends Database {
        @Override
        TestDatabase open() {
            return TestDatabase.postgreSql();
        }
    }

    /** The tests; each has an empty database. */
    abstract static class Database {

        private final HandClock clock = new HandClock();
        private final PagedJobs jobs = new PagedJobs();
        private boolean outage;
        private TestDatabase database;
        private AssessmentStore store;
        private AssessmentQueries queries;
        private AssessedJobQueries assessed;
        private AssessmentWork work;

        abstract TestDatabase open();

        @BeforeEach
        void start() {
            database = open();
            store = new TransactionalAssessments(database, clock);
            queries = new AssessmentQueries(database.entityManagers(), TestDatabase.SETTINGS);
            assessed = new AssessedJobQueries(database.entityManagers(), queries);
            work = new AssessmentWork(store, jobs, TestDatabase.SETTINGS, fault -> outage);
        }

        @AfterEach
        void stop() {
            database.close();
        }

        @Test
        void shouldCheckAllJobsPageByPage() {
            IntStream.range(0, 120).forEach(i -> jobs.jobs.add(job("d" + i, "job%03d".formatted(i))));
            long id = store.begin(project(7), LI_NA);

            work.advance();
            Assessment first = get(id);
            finish();
            Assessment last = get(id);

            assertThat(first.status()).isEqualTo(AssessmentStatus.RUNNING);
            assertThat(first.percent()).isEqualTo(41);
            assertThat(last.status()).isEqualTo(AssessmentStatus.DONE);
            assertThat(last.done()).isEqualTo(120);
            assertThat(last.counts()).containsEntry(Readiness.READY, 120L);
            assertThat(jobs.refreshed).isEqualTo(1);
        }

        @Test
        void shouldGoOnWhereAnotherNodeEnded() {
            IntStream.range(0, 60).forEach(i -> jobs.jobs.add(job("d" + i, "job%03d".formatted(i))));
            long id = store.begin(project(7), LI_NA);
            work.advance();

            new AssessmentWork(store, jobs, TestDatabase.SETTINGS, fault -> false).advance();

            assertThat(get(id).done()).isEqualTo(60);
            assertThat(jobs.refreshed)
                    .as("a node knows the scripts of a list that it has read")
                    .isEqualTo(2);
        }

        @Test
        void shouldPassOverAPageThatIsStoredAlready() {
            IntStream.range(0, 60).forEach(i -> jobs.jobs.add(job("d" + i, "job%03d".formatted(i))));
            long id = store.begin(project(7), LI_NA);
            OpenAssessment open = store.next().orElseThrow();
            Slice<CandidateJob> page = new Slice<>(jobs.jobs.subList(0, 50), "50", 60);

            store.add(open, page);
            store.add(open, page);

            assertThat(get(id).done()).isEqualTo(50);
        }

        @Test
        void shouldStoreAJobOnceThatWasRenamedMeanwhile() {
            IntStream.range(0, 50).forEach(i -> jobs.jobs.add(job("d" + i, "job%03d".formatted(i))));
            jobs.jobs.add(job("d3", "zzz"));
            long id = store.begin(project(7), LI_NA);

            finish();

            assertThat(get(id).done()).isEqualTo(50);
        }

        @Test
        void shouldLeaveOutJobsThatAreGone() {
            jobs.jobs.add(job("d1", "gone", List.of(Message.of("reason.JOB_GONE")), null));
            jobs.jobs.add(job("d2", "there"));
            long id = store.begin(project(7), LI_NA);

            finish();

            assertThat(get(id).total()).isEqualTo(1);
        }

        @Test
        void shouldGroupFindingsByCodeAndBySubject() {
            jobs.jobs.add(job("d1", "a", missing("geo.jar"), missing("udf.jar")));
            jobs.jobs.add(job("d2", "b", missing("geo.jar"), Finding.of(Severity.BLOCKER, "SCRIPT_MISSING")));
            jobs.jobs.add(job("d3", "c", Finding.of(Severity.INFO, "NEVER_STARTED")));
            long id = store.begin(project(7), LI_NA);

            finish();

            List<FindingGroup> groups = get(id).findings();
            assertThat(groups)
                    .extracting(FindingGroup::code, FindingGroup::jobs)
                    .containsExactly(
                            tuple("SCRIPT_MISSING", 1L), tuple("RESOURCE_MISSING", 2L), tuple("NEVER_STARTED", 1L));
            assertThat(groups.get(1).subjects()).containsExactly(new Subject("geo.jar", 2), new Subject("udf.jar", 1));
            assertThat(get(id).counts())
                    .containsEntry(Readiness.BLOCKED, 1L)
                    .containsEntry(Readiness.REVIEW, 1L)
                    .containsEntry(Readiness.READY, 1L)
                    .containsEntry(Readiness.UNSUPPORTED, 0L);
        }

        @Test
        void shouldFindJobsByReadinessCodeSubjectAndKeyword() {
            jobs.jobs.add(job("d1", "alpha", missing("geo.jar")));
            jobs.jobs.add(job("d2", "beta", missing("udf.jar")));
            jobs.jobs.add(job("d3", "gamma_1"));
            long id = store.begin(project(7), LI_NA);
            finish();

            assertThat(names(id, Set.of(Readiness.REVIEW), Set.of(), "", "")).containsExactly("alpha", "beta");
            assertThat(names(id, Set.of(), Set.of("RESOURCE_MISSING"), "udf.jar", ""))
                    .containsExactly("beta");
            assertThat(names(id, Set.of(), Set.of(), "", "A_1")).containsExactly("gamma_1");
            assertThat(names(id, Set.of(), Set.of(), "", "D3")).containsExactly("gamma_1");
            assertThat(queries(id, AssessedJobQuery.all()).items().get(0).findings())
                    .containsExactly(missing("geo.jar"));
        }

        @Test
        void shouldWalkOverJobsByCursor() {
            IntStream.range(0, 5).forEach(i -> jobs.jobs.add(job("d" + i, "same")));
            long id = store.begin(project(7), LI_NA);
            finish();
            AssessedJobQuery query = AssessedJobQuery.all().ofLimit(2);

            Slice<AssessedJob> first = queries(id, query);
            Slice<AssessedJob> second = queries(id, query.at(first.nextCursor()));
            Slice<AssessedJob> third = queries(id, query.at(second.nextCursor()));

            assertThat(first.total()).isEqualTo(5);
            assertThat(third.nextCursor()).isNull();
            assertThat(List.of(first, second, third).stream()
                            .flatMap(page -> page.items().stream())
                            .map(AssessedJob::deploymentId))
                    .containsExactly("d0", "d1", "d2", "d3", "d4");
            assertThatThrownBy(() -> queries(id, query.at("j1.x"))).isInstanceOf(InvalidRequestException.class);
        }

        @Test
        void shouldWaitForAPlatformAndFailWhenItStaysAway() {
            jobs.fault = new PlatformUnavailableException(
                    Platform.SOURCE, PlatformAnswer.none("ListDeployments", "no answer"), Duration.ZERO, null);
            long id = store.begin(project(7), LI_NA);

            work.advance();
            assertThat(get(id).running()).isTrue();
            assertThat(get(id).failure()).isNotNull();
            assertThat(work.advance()).as("due again after a pause").isFalse();

            clock.pass(Duration.ofMinutes(20));
            work.advance();
            assertThat(get(id).status()).isEqualTo(AssessmentStatus.FAILED);
            assertThat(get(id).failure().code()).isEqualTo("SOURCE_UNAVAILABLE");
        }

        @Test
        void shouldForgetAFaultThatPassed() {
            jobs.fault = new PlatformUnavailableException(
                    Platform.SOURCE, PlatformAnswer.none("ListDeployments", "no answer"), Duration.ZERO, null);
            long id = store.begin(project(7), LI_NA);
            work.advance();
            jobs.fault = null;
            clock.pass(AssessmentWork.PAUSE);

            finish();

            assertThat(get(id).status()).isEqualTo(AssessmentStatus.DONE);
            assertThat(get(id).failure()).isNull();
        }

        @Test
        void shouldFailWithTheReasonOfARefusal() {
            jobs.fault = new NotEligibleException("PROJECT_NOT_ELIGIBLE", "project", "Sales");
            long id = store.begin(project(7), LI_NA);

            finish();

            assertThat(get(id).failure().code()).isEqualTo("PROJECT_NOT_ELIGIBLE");
            assertThat(store.running(7)).isEmpty();
        }

        @Test
        void shouldEndAfterADefectButNotInAnOutage() {
            jobs.fault = new IllegalStateException("defect");
            long id = store.begin(project(7), LI_NA);

            outage = true;
            assertThatThrownBy(work::advance).isSameAs(jobs.fault);
            assertThat(get(id).running()).isTrue();

            outage = false;
            work.advance();
            assertThat(get(id).failure().code()).isEqualTo("INTERNAL_ERROR");
        }

        @Test
        void shouldRunOneAProjectAndSeveralProjectsInTurns() {
            IntStream.range(0, 60).forEach(i -> jobs.jobs.add(job("d" + i, "job%03d".formatted(i))));
            long first = store.begin(project(7), LI_NA);
            clock.pass(Duration.ofSeconds(1));
            long second = store.begin(project(8), LI_NA);
            assertThatThrownBy(() -> store.begin(project(7), LI_NA)).isInstanceOf(KeyTakenException.class);

            clock.pass(Duration.ofSeconds(1));
            work.advance();
            clock.pass(Duration.ofSeconds(1));
            work.advance();

            assertThat(get(first).done()).isEqualTo(50);
            assertThat(get(second).done()).isEqualTo(50);
        }

        @Test
        void shouldShowAssessmentsOfVisibleProjectsOnly() {
            long first = ended(7);
            long second = ended(7);
            long other = ended(8);

            Slice<Assessment> page = database.in(() -> queries.page(new AssessmentQuery(Set.of(), 2, null), VISIBLE));
            Slice<Assessment> rest =
                    database.in(() -> queries.page(new AssessmentQuery(Set.of(), 2, page.nextCursor()), VISIBLE));

            assertThat(page.items()).extracting(Assessment::id).containsExactly(other, second);
            assertThat(rest.items()).extracting(Assessment::id).containsExactly(first);
            assertThat(database.in(() -> queries.page(new AssessmentQuery(Set.of(8L), 20, null), Set.of(7L)))
                            .total())
                    .isZero();
            assertThat(database.in(() -> queries.find(other, Set.of(7L)))).isEmpty();
        }

        @Test
        void shouldKeepTheNewestOfAProject() {
            jobs.jobs.add(job("d1", "a", missing("geo.jar")));
            IntStream.rangeClosed(0, Assessments.KEPT).forEach(i -> ended(7));

            assertThat(database.in(() -> queries.page(new AssessmentQuery(Set.of(), 200, null), VISIBLE))
                            .total())
                    .isEqualTo(Assessments.KEPT);
        }

        private long ended(long projectId) {
            long id = store.begin(project(projectId), LI_NA);
            finish();
            return id;
        }

        private void finish() {
            while (work.advance()) {
                clock.pass(Duration.ofMillis(1));
            }
        }

        private List<String> names(
                long id, Set<Readiness> readiness, Set<String> codes, String subject, String keyword) {
            return queries(id, new AssessedJobQuery(readiness, codes, subject, keyword, 20, null)).items().stream()
                    .map(AssessedJob::name)
                    .toList();
        }

        private Slice<AssessedJob> queries(long id, AssessedJobQuery query) {
            return database.in(() -> assessed.page(id, query, VISIBLE)).orElseThrow();
        }

        private Assessment get(long id) {
            Optional<Assessment> found = database.in(() -> queries.find(id, VISIBLE));
            return found.orElseThrow();
        }
    }

    private static Finding missing(String name) {
        return Finding.of(Severity.WARNING, "RESOURCE_MISSING", "name", name);
    }

    private static TargetProject project(long id) {
        return new TargetProject(
                new ProjectRef(id, Env.DEV), "sales", "Sales", ProjectMode.DEV_PROD, List.of(), true, true, null);
    }
}
