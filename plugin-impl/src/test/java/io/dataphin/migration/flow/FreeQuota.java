package io.dataphin.migration.flow;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.platform.quota.Quota;
import io.dataphin.migration.platform.quota.Reservation;
import java.time.Duration;

/** Has a place for every call at once. */
public final class FreeQuota implements Quota {

    @Override
    public Reservation reserve(Bucket bucket, int count) {
        return new Reservation(() -> 0, 0, 0, count, LATEST);
    }

    @Override
    public void postpone(Bucket bucket, Duration time) {
        // every place stays free
    }

    @Override
    public Duration line(Bucket bucket) {
        return Duration.ZERO;
    }
}
