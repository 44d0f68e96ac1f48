package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.flow.Outages;
import io.dataphin.migration.flow.simulation.Chaos.Disturbance;
import io.dataphin.migration.platform.quota.LocalQuota;
import io.dataphin.migration.platform.quota.Quota;
import io.dataphin.migration.platform.quota.Reservation;
import java.time.Duration;
import java.util.function.Supplier;

/** The one database of all nodes: is away at times, and keeps the quotas. */
final class Database implements Outages, Quota {

    private final Timeline time;
    private final Chaos chaos;
    private final Story story;
    private final Quota quota;
    private long awayUntil;

    private static final class AwayException extends RuntimeException {
        private AwayException() {
            super("the database is away");
        }
    }

    Database(Timeline time, Chaos chaos, Story story) {
        this.time = time;
        this.chaos = chaos;
        this.story = story;
        this.quota = new LocalQuota(time::now);
    }

    /** One transaction; when the database goes away meanwhile it may have been committed or not. */
    <T> T access(Supplier<T> transaction) {
        if (away()) {
            throw new AwayException();
        }
        if (!chaos.strikes(Disturbance.OUTAGE, 0.1)) {
            return transaction.get();
        }
        awayUntil = time.now() + chaos.between(0, 8000).toNanos();
        story.tell(() -> "the database goes away until " + awayUntil / 1e9 + " s");
        if (chaos.random().nextBoolean()) {
            transaction.get();
        }
        throw new AwayException();
    }

    @Override
    public boolean away() {
        return time.now() < awayUntil;
    }

    @Override
    public boolean causedBy(Throwable fault) {
        return fault instanceof AwayException;
    }

    @Override
    public Reservation reserve(Bucket bucket, int count) {
        return access(() -> quota.reserve(bucket, count));
    }

    @Override
    public void postpone(Bucket bucket, Duration wait) {
        access(() -> {
            quota.postpone(bucket, wait);
            return null;
        });
    }

    @Override
    public Duration line(Bucket bucket) {
        return quota.line(bucket);
    }
}
