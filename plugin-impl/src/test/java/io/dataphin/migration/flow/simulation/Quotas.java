package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.error.Platform;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The quotas of one run.
 *
 * @param level1 reads of the target
 * @param level2 updates, submits and publishes
 * @param level3 creates and deletes
 * @param source reads of the source
 */
record Quotas(Bucket level1, Bucket level2, Bucket level3, Bucket source) {

    private static final double[][] RATES = {
        {50, 20, 5, 20}, {50, 20, 5, 20}, {5, 5, 5, 5}, {5, 2, 1, 5}, {2, 1, 1, 2}, {10, 5, 2, 3}, {500, 200, 50, 200}
    };

    /** Quotas as Dataphin's editions have them, and lower ones. */
    static Quotas choose(RandomGenerator random) {
        return of(RATES[random.nextInt(RATES.length)]);
    }

    /** Quotas with those calls a second. */
    static Quotas of(double... rates) {
        return new Quotas(
                new Bucket(Platform.TARGET, "target/level-1", rates[0]),
                new Bucket(Platform.TARGET, "target/level-2", rates[1]),
                new Bucket(Platform.TARGET, "target/level-3", rates[2]),
                new Bucket(Platform.SOURCE, "source", rates[3]));
    }

    /** Calls a second of the scarcest. */
    double slowest() {
        return Math.min(
                Math.min(level1.perSecond(), level2.perSecond()), Math.min(level3.perSecond(), source.perSecond()));
    }

    /** Those of the target. */
    List<Bucket> target() {
        return List.of(level1, level2, level3);
    }

    /** All. */
    List<Bucket> all() {
        return List.of(level1, level2, level3, source);
    }
}
