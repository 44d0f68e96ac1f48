package io.dataphin.migration.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.CandidateStatus;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.LastRecord;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.task.TaskType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CandidateFilterTest {

    private static final Instant EARLY = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2026-11-20T00:00:00Z");

    private static final List<SourceJob> JOBS = List.of(
            job("1", "Orders", TaskType.FLINK_SQL, false),
            job("2", "payments", TaskType.FLINK_DATASTREAM, false),
            job("3", "nightly", TaskType.FLINK_SQL, true),
            job("4", "features", null, false));
    private static final Map<String, LastRecord> LAST = Map.of(
            "1", new LastRecord(10, MigrationStatus.SUCCEEDED, EARLY, EARLY),
            "2", new LastRecord(11, MigrationStatus.FAILED, LATE, LATE));

    @Test
    void shouldListUnsupportedJobsToo() {
        assertThat(names(CandidateQuery.all())).containsExactly("Orders", "features", "nightly", "payments");
    }

    @Test
    void shouldFilterBySupport() {
        assertThat(names(query("", Set.of(), Set.of(), true))).containsExactly("Orders", "payments");
        assertThat(names(query("", Set.of(), Set.of(), false))).containsExactly("features", "nightly");
    }

    @Test
    void shouldFilterByKeywordInNameOrIdWhateverTheCase() {
        assertThat(names(query("ORD", Set.of(), Set.of(), null))).containsExactly("Orders");
        assertThat(names(query("%", Set.of(), Set.of(), null))).isEmpty();
    }

    @Test
    void shouldFilterByTypeAndLastStatus() {
        assertThat(names(query("", Set.of(TaskType.FLINK_SQL), Set.of(), null))).containsExactly("Orders", "nightly");
        assertThat(names(query("", Set.of(), Set.of(CandidateStatus.NEVER), null)))
                .containsExactly("features", "nightly");
        assertThat(names(query("", Set.of(), Set.of(CandidateStatus.FAILED), null)))
                .containsExactly("payments");
    }

    @Test
    void shouldTakeTheLastMigrationTimeAsHalfOpenRange() {
        CandidateQuery range =
                new CandidateQuery("", Set.of(), Set.of(), null, EARLY, LATE, CandidateQuery.Sort.NAME, 20, null);

        assertThat(names(range)).containsExactly("Orders");
    }

    @ParameterizedTest
    @EnumSource(CandidateQuery.Sort.class)
    void shouldShowEveryRowOnceWhenPaged(CandidateQuery.Sort sort) {
        List<SourceJob> many = IntStream.range(0, 57)
                .mapToObj(i -> job("id" + i, "job_" + i % 9, TaskType.FLINK_SQL, false))
                .toList();
        Map<String, LastRecord> last = Map.of("id3", new LastRecord(1, MigrationStatus.FAILED, EARLY, EARLY));
        CandidateQuery query = new CandidateQuery("", Set.of(), Set.of(), null, null, null, sort, 10, null);
        List<CandidateRow> rows = CandidateFilter.apply(many, last, query);

        List<String> seen = new ArrayList<>();
        int start = 0;
        while (start < rows.size()) {
            List<CandidateRow> page = rows.subList(start, Math.min(rows.size(), start + 10));
            page.forEach(row -> seen.add(row.job().deploymentId()));
            String text =
                    CandidateCursor.after(query, page.get(page.size() - 1), 57).write();
            start = CandidateFilter.positionAfter(rows, CandidateCursor.read(text, query), sort);
        }

        assertThat(seen).hasSize(57).doesNotHaveDuplicates();
    }

    @Test
    void shouldRefuseACursorOfTheRecordList() {
        assertThatThrownBy(() -> CandidateCursor.read("r1.e30", CandidateQuery.all()))
                .isInstanceOf(InvalidRequestException.class);
    }

    private static List<String> names(CandidateQuery query) {
        return CandidateFilter.apply(JOBS, LAST, query).stream()
                .map(row -> row.job().name())
                .toList();
    }

    private static CandidateQuery query(
            String keyword, Set<TaskType> types, Set<CandidateStatus> statuses, Boolean supported) {
        return new CandidateQuery(keyword, types, statuses, supported, null, null, CandidateQuery.Sort.NAME, 20, null);
    }

    private static SourceJob job(String id, String name, TaskType type, boolean batch) {
        return new SourceJob(id, name, "SQLSCRIPT", type, batch, false, JobState.RUNNING, "", false, null);
    }
}
