package io.dataphin.migration.flow;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.flow.Admissions.Group;
import io.dataphin.migration.platform.quota.Quota;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Lets waiting flows of every kind begin: only as many as keep the scarcest quota busy, fairly between people and batches. Places for calls are
 * given out in the order in which they are asked for; if all flows began at once, a person who waits, or a small batch, would stand behind a
 * line of minutes. So the line of each bucket stays about a second long.
 */
public final class BatchAdmission {

    /** How often it looks while something happens here. */
    public static final Duration TICK = Duration.ofMillis(200);

    /** How often it looks otherwise: another node may have stopped. */
    private static final Duration IDLE = Duration.ofSeconds(2);
    /** How long it looks often after something happened. */
    private static final Duration AWAKE = Duration.ofSeconds(3);
    /** Active flows: as many as make this much work for the scarcest quota. A job takes half a second from its begin to its write, and longer on a busy server. */
    private static final double ACTIVE_SECONDS = 2.5;
    /** Most work for the scarcest quota that begins at one look. */
    private static final double SECONDS_AT_ONCE = 0.5;
    /** No flow begins while the line of a bucket is longer, nor while two calls wait in it where the quota is very low. */
    private static final Duration LONGEST_LINE = Duration.ofMillis(500);

    private static final int LEAST_IN_LINE = 2;

    private final Admissions admissions;
    private final Quota quota;
    private final Supplier<List<Bucket>> buckets;
    private final Clock clock;
    private volatile Instant awakeUntil = Instant.MIN;
    private Instant nextLook = Instant.MIN;

    /** @param buckets the quotas that flows use */
    public BatchAdmission(Admissions admissions, Quota quota, Supplier<List<Bucket>> buckets, Clock clock) {
        this.admissions = admissions;
        this.quota = quota;
        this.buckets = buckets;
        this.clock = clock;
    }

    /** Something happened that may let further flows begin: a new batch, or a step that was done. */
    public void wake() {
        awakeUntil = clock.instant().plus(AWAKE);
    }

    /**
     * Looks when it is time to. Called every {@link #TICK}, by one thread at a time.
     *
     * @return flows that may run now; they are stored as admitted
     */
    public List<FlowId> tick() {
        Instant now = clock.instant();
        if (now.isBefore(awakeUntil) || !now.isBefore(nextLook)) {
            nextLook = now.plus(IDLE);
            return look(now);
        }
        return List.of();
    }

    private List<FlowId> look(Instant now) {
        List<Group> groups = admissions.groups(now);
        if (groups.stream().allMatch(group -> group.waiting() == 0) || linesAreLong()) {
            return List.of();
        }
        long active = groups.stream().mapToLong(Group::active).sum();
        double scarcest =
                buckets.get().stream().mapToDouble(Bucket::perSecond).min().orElse(1);
        long free = Math.min(atLeastOne(scarcest * ACTIVE_SECONDS) - active, atLeastOne(scarcest * SECONDS_AT_ONCE));
        List<FlowId> admitted = new ArrayList<>();
        for (Map.Entry<Group, Integer> share : FairShares.divide(groups, free).entrySet()) {
            admitted.addAll(admissions.admit(share.getKey(), share.getValue(), now));
        }
        return admitted;
    }

    private static long atLeastOne(double count) {
        return Math.max(1, (long) count);
    }

    private boolean linesAreLong() {
        return buckets.get().stream().anyMatch(bucket -> quota.line(bucket).compareTo(longestLine(bucket)) > 0);
    }

    private static Duration longestLine(Bucket bucket) {
        Duration few = Quota.spacing(bucket).multipliedBy(LEAST_IN_LINE);
        return few.compareTo(LONGEST_LINE) > 0 ? few : LONGEST_LINE;
    }
}
