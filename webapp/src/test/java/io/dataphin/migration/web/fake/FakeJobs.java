package io.dataphin.migration.web.fake;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.InventoryState;
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
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sixty jobs: every seventh is unsupported, every eleventh busy, every fifth has a name that the target holds already. */
@ApplicationScoped
public class FakeJobs implements SourceJobs {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private InventoryState state = new InventoryState(NOON, NOON, null, false);
    private MigrationException away;
    private int gone;

    /** Lets the list be as if it was never read. */
    public void neverRead() {
        state = new InventoryState(null, null, null, false);
    }

    /** Lets the first jobs of the list be gone. */
    public void gone(int count) {
        gone = count;
    }

    /** Lets the source refuse from now on; null = no more. */
    public void away(MigrationException refusal) {
        away = refusal;
    }

    @Override
    public InventoryState inventory(Caller caller, long projectId) {
        return state;
    }

    @Override
    public InventoryState refresh(Caller caller, long projectId) {
        if (away != null) {
            state = new InventoryState(state.refreshedAt(), NOON, away.text(), false);
            throw away;
        }
        Instant now = state.known() ? state.refreshedAt().plusSeconds(60) : NOON;
        state = new InventoryState(now, now, null, false);
        return state;
    }

    /** Every name that ends with {@code _taken}. */
    @Override
    public Set<String> takenNames(Caller caller, long projectId, Collection<String> names) {
        return names.stream().filter(name -> name.endsWith("_taken")).collect(Collectors.toSet());
    }

    @Override
    public Slice<CandidateJob> candidates(Caller caller, long projectId, CandidateQuery query) {
        List<CandidateJob> all = IntStream.rangeClosed(1 + gone, 60)
                .mapToObj(FakeJobs::candidate)
                .filter(candidate -> candidate.job().name().contains(query.keyword()))
                .filter(candidate -> query.deploymentIds().isEmpty()
                        || query.deploymentIds().contains(candidate.job().deploymentId()))
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
