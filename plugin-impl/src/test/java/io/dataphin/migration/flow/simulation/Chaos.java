package io.dataphin.migration.flow.simulation;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What goes wrong in one run, and how often; chosen by the seed. After a while nothing goes wrong any more. */
final class Chaos {

    /** From then on the world is quiet. */
    static final Duration QUIET_FROM = Duration.ofSeconds(60);

    private static final int MOST_DISTURBANCES = 60;

    /** What can go wrong. */
    enum Disturbance {
        /** A platform is busy: the call was not done. */
        BUSY,
        /** The answer to a write is lost, before or after it took effect. */
        LOST,
        /** A write takes effect after its answer was lost. */
        LATE,
        /** A platform refuses for want of quota, though it is kept: somebody else uses the key. */
        THROTTLED,
        /** A platform refuses for good. */
        REFUSED,
        /** An unexpected error of ours. */
        DEFECT,
        /** A process is killed. */
        CRASH,
        /** A process stops orderly and starts again. */
        STOP,
        /** A process stands still, or an execution is taken for dead while it runs. */
        PAUSE,
        /** The database is away for some seconds, or a single access fails. */
        OUTAGE,
        /** A person works with tasks. */
        RIVAL
    }

    private final RandomGenerator random;
    private final Timeline time;
    private final Map<Disturbance, Double> chances = new EnumMap<>(Disturbance.class);
    private final Map<Disturbance, Integer> happened = new EnumMap<>(Disturbance.class);
    private long lastAt;

    /** Nothing goes wrong. */
    Chaos(RandomGenerator random, Timeline time) {
        this.random = random;
        this.time = time;
    }

    /** Chooses what goes wrong: nothing in a tenth of the runs, one thing in a third, otherwise several. */
    Chaos choose() {
        int kind = random.nextInt(10);
        for (Disturbance each : Disturbance.values()) {
            if (kind > 3 && random.nextInt(5) < 2) {
                chances.put(each, 0.02 + 0.5 * random.nextDouble() * random.nextDouble());
            }
        }
        if (kind >= 1 && kind <= 3) {
            Disturbance only = Disturbance.values()[random.nextInt(Disturbance.values().length)];
            chances.put(only, 0.1 + 0.4 * random.nextDouble());
        }
        return this;
    }

    /** Whether nothing ever goes wrong. */
    boolean calm() {
        return chances.isEmpty();
    }

    /** Whether something can go wrong in this run at all. */
    boolean knows(Disturbance what) {
        return chances.containsKey(what);
    }

    /** Whether it goes wrong now. */
    boolean strikes(Disturbance what) {
        return strikes(what, 1);
    }

    /** Whether it goes wrong now, with a part of its usual chance. */
    boolean strikes(Disturbance what, double part) {
        Double chance = chances.get(what);
        if (chance == null || time.now() > QUIET_FROM.toNanos() || count(what) >= MOST_DISTURBANCES) {
            return false;
        }
        if (random.nextDouble() >= chance * part) {
            return false;
        }
        happened.merge(what, 1, Integer::sum);
        lastAt = time.now();
        return true;
    }

    /** How often it went wrong. */
    int count(Disturbance what) {
        return happened.getOrDefault(what, 0);
    }

    /** How often anything went wrong. */
    int count() {
        return happened.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** When something went wrong last, in nanoseconds. */
    long lastAt() {
        return lastAt;
    }

    /** A time between two. */
    Duration between(long fromMillis, long toMillis) {
        return Duration.ofNanos(random.nextLong(fromMillis * 1_000_000, toMillis * 1_000_000 + 1));
    }

    RandomGenerator random() {
        return random;
    }

    @Override
    public String toString() {
        return chances + ", happened " + happened;
    }
}
