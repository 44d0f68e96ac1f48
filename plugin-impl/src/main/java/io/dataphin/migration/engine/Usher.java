package io.dataphin.migration.engine;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.configuration.MigrationSettings;
import io.dataphin.migration.persistence.RecordStep;
import io.dataphin.migration.persistence.RecordStore;
import io.dataphin.migration.persistence.RecordWork;
import io.dataphin.migration.persistence.StaleRecordException;
import io.dataphin.migration.persistence.WaitingRecords;
import io.dataphin.migration.persistence.WaitingRecords.Load;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Lets waiting records begin: only as many as keep the scarcest quota busy, and of each batch as many as of the others. Places for calls
 * are given out in the order in which they are asked for, so if all records began at once, a small batch would stand behind a big one.
 */
@ApplicationScoped
class Usher {

    /** How often it looks while something happens here. */
    static final Duration TICK = Duration.ofMillis(200);
    /** How often it looks otherwise: another node may have stopped. */
    private static final Duration IDLE = Duration.ofSeconds(2);
    /** How long it stays awake after a step or a new batch, whose transaction may still be open when it tells. */
    private static final Duration AWAKE = Duration.ofSeconds(1);
    /** Enough for the pace of creates to go on while further records are read and looked up. */
    private static final double SECONDS_UNDER_WAY = 2;
    /** As much as a look lets begin at most: the first records need not wait until many are ready to begin with them. */
    private static final double SECONDS_AT_ONCE = 0.5;

    private static final int LEAST_AT_ONCE = 8;

    @Inject
    private WaitingRecords waiting;

    @Inject
    private RecordStore records;

    @Inject
    private RecordTask executions;

    @Inject
    private MigrationSettings settings;

    @Inject
    private Clock clock;

    private volatile Instant awakeUntil = Instant.MIN;
    private Instant nextLook = Instant.MIN;

    /** Something happened that may let further records begin. */
    void wake() {
        awakeUntil = clock.instant().plus(AWAKE);
    }

    /**
     * Looks when it is time to. Called every {@link #TICK}, by one thread at a time.
     *
     * @return whether a record may begin now
     */
    boolean tick() {
        Instant now = clock.instant();
        if (now.isBefore(awakeUntil) || !now.isBefore(nextLook)) {
            nextLook = now.plus(IDLE);
            return letBegin();
        }
        return false;
    }

    private boolean letBegin() {
        List<Load> loads = waiting.loads();
        long underWay = loads.stream().mapToLong(Load::migrating).sum();
        Map<Long, Integer> shares = FairShares.divide(loads, Math.min(mostUnderWay() - underWay, mostAtOnce()));
        shares.forEach((batchId, share) -> begin(waiting.first(batchId, share)));
        return !shares.isEmpty();
    }

    private long mostUnderWay() {
        return Math.max(settings.workerConcurrency(), (long) (creates() * SECONDS_UNDER_WAY));
    }

    private long mostAtOnce() {
        return Math.max(LEAST_AT_ONCE, (long) (creates() * SECONDS_AT_ONCE));
    }

    private double creates() {
        return settings.dataphin().rates().get(2);
    }

    /** In one transaction; when one record is not as it was, each for itself. */
    private void begin(List<RecordWork> works) {
        if (works.isEmpty()) {
            return;
        }
        try {
            records.changeAll(
                    works,
                    (work, change) -> change.goOn(MigrationStatus.MIGRATING, Stage.READ, RecordStep.READ)
                            .log(Level.INFO, "READING", null, "job", work.objectName()),
                    executions::scheduleNow);
        } catch (StaleRecordException e) {
            // another node was faster, or somebody cancelled it
            if (works.size() > 1) {
                works.forEach(work -> begin(List.of(work)));
            }
        }
    }
}
