package io.dataphin.migration.flow.simulation;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What goes wrong in one run, and how often; chosen by the seed. After a while nothing goes wrong any more. */
final class Chaos {

    /** From then on the world is quiet. */
    static final Duration QUIET_FROM = Duration.ofSeconds(60);

    private static final int MOST_DISTURBANCES = 60;

    /** What can go wrong. */
    enum Disturbance {
        /** A platform is busy, or takes our clock for wrong: the call was not done. */
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

    private static final List<Disturbance> ALL = List.of(Disturbance.values());

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

    /** Chooses what goes wrong: nothing in a tenth of the runs, one thing or two in a third, otherwise several. */
    Chaos choose() {
        switch (random.nextInt(10)) {
            case 0 -> {}
            case 1, 2 -> often(any());
            case 3 -> {
                // the hard cases: a write that comes late, while somebody works with the task
                often(random.nextBoolean() ? Disturbance.LATE : Disturbance.PAUSE);
                often(Disturbance.RIVAL);
            }
            default -> several();
        }
        return this;
    }

    private Disturbance any() {
        return ALL.get(random.nextInt(ALL.size()));
    }

    private void often(Disturbance what) {
        chances.put(what, 0.2 + 0.4 * random.nextDouble());
    }

    private void several() {
        for (Disturbance each : ALL) {
            if (random.nextInt(5) < 2) {
                chances.put(each, 0.02 + 0.5 * random.nextDouble() * random.nextDouble());
            }
        }
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
