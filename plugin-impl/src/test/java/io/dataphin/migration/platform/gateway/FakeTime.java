package io.dataphin.migration.platform.gateway;

import io.dataphin.migration.platform.quota.Delay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A clock that only moves when somebody waits. */
public final class FakeTime implements Delay {

    private final List<Duration> waits = new ArrayList<>();
    private long nanos;

    @Override
    public void millis(long millis) {
        waits.add(Duration.ofMillis(millis));
        advance(Duration.ofMillis(millis));
    }

    public long nanos() {
        return nanos;
    }

    public void advance(Duration time) {
        nanos += time.toNanos();
    }

    public List<Duration> waits() {
        return waits;
    }
}
