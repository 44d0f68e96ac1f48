package io.dataphin.migration.platform.quota;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.error.Platform;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Calls of ports that a test makes up, and a runner that lets none of them wait. */
public final class TestCalls {

    private static final Bucket WIDE = new Bucket(Platform.TARGET, "test", 1_000_000);

    private TestCalls() {}

    /** A read whose answer is known. */
    public static <A> Call<A> of(A answer) {
        return asking(() -> answer);
    }

    /** A read whose answer is made when it is sent; what is thrown is the call's fault. */
    public static <A> Call<A> asking(Supplier<A> answer) {
        return Call.read("Test", WIDE, Duration.ofSeconds(30), answer);
    }

    /** A read of a list that is one page long. */
    public static <A> Call<Page<A>> page(List<A> items) {
        return of(new Page<>(items, (long) items.size(), 100));
    }

    /** Runs calls without a pause. */
    public static CallRunner runner() {
        return new CallRunner(new LocalQuota(() -> 0), millis -> {}, Executors.defaultThreadFactory());
    }
}
