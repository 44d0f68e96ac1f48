package io.dataphin.migration.web.fake;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.LastRecord;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.job.SourceJobs;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.task.TaskType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Sixty jobs: every seventh is unsupported, every eleventh busy, every fifth has a name that the target holds already. */
@ApplicationScoped
public class FakeJobs implements SourceJobs {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Override
    public Slice<CandidateJob> candidates(Caller caller, long projectId, CandidateQuery query) {
        List<CandidateJob> all = IntStream.rangeClosed(1, 60)
                .mapToObj(FakeJobs::candidate)
                .filter(candidate -> candidate.job().name().contains(query.keyword()))
                .filter(candidate -> query.types().isEmpty()
                        || query.types().contains(candidate.job().type()))
                .toList();
        int from = query.cursor() == null ? 0 : Integer.parseInt(query.cursor());
        int to = Math.min(all.size(), from + query.limit());
        return new Slice<>(all.subList(from, to), to < all.size() ? String.valueOf(to) : null, all.size());
    }

    /** The job of a number, from 1. */
    public static CandidateJob candidate(int number) {
        boolean unsupported = number % 7 == 0;
        boolean busy = number % 11 == 0;
        TaskType type = unsupported ? null : number % 3 == 0 ? TaskType.FLINK_DATASTREAM : TaskType.FLINK_SQL;
        String name =
                number % 4 == 0 ? "订单-实时汇总-With-A-Rather-Long-Name-" + number : "order_sync_%02d".formatted(number);
        return new CandidateJob(
                new SourceJob(
                        "d3a7c1f0-0000-4000-8000-0000000000%02d".formatted(number),
                        name,
                        unsupported ? "PYTHON" : "SQLSCRIPT",
                        type,
                        false,
                        false,
                        number % 2 == 0 ? JobState.RUNNING : JobState.STOPPED,
                        "vvr-8.0.9-flink-1.17",
                        false,
                        NOON),
                number % 4 == 0 ? "order_" + number : name,
                unsupported
                        ? List.of(Message.of("reason.KIND_NOT_SUPPORTED", "kind", "PYTHON"))
                        : busy ? List.of(Message.of("reason.JOB_BUSY")) : List.of(),
                number % 3 == 0
                        ? List.of(Finding.of(Severity.WARNING, "ENGINE_VERSION_UNKNOWN", "version", "1.17"))
                        : List.of(),
                number % 5 == 0,
                busy ? new LastRecord(number, MigrationStatus.MIGRATING, NOON, null) : null);
    }
}
