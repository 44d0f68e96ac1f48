package io.dataphin.migration.flow.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Proves the flow engine by simulation. */
class SimulationTest {

    private static final int SEEDS = Integer.getInteger("simulation.seeds", 10_000);
    private static final int MOST_SEEDS_TO_FIND = 1000;
    private static final Logger LOG = Logger.getLogger("io.dataphin.migration.flow");

    @BeforeAll
    static void keepPlannedErrorsOutOfLog() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void logAgain() {
        LOG.setLevel(null);
    }

    @Test
    void shouldLoseDoubleAndStarveNothingWhateverGoesWrong(TestReporter reporter) {
        LongAdder events = new LongAdder();

        OptionalInt wrong = IntStream.rangeClosed(1, SEEDS)
                .parallel()
                .filter(seed -> {
                    Simulation run = new Simulation(seed, Mutant.NONE, false);
                    boolean failed = !run.run().isEmpty();
                    events.add(run.time.happened());
                    return failed;
                })
                .findFirst();

        wrong.ifPresent(seed -> {
            throw new AssertionError(storyOf(seed, Mutant.NONE));
        });
        reporter.publishEntry("simulation", SEEDS + " seeds, " + events + " events");
    }

    /** A simulation that finds nothing would prove nothing. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void shouldFindFaultsThatArePutBack(Mutant mutant, TestReporter reporter) {
        OptionalInt found = IntStream.rangeClosed(1, MOST_SEEDS_TO_FIND)
                .filter(seed -> !new Simulation(seed, mutant, false).run().isEmpty())
                .findFirst();

        assertThat(found)
                .as("%s was not found in %d seeds", mutant, MOST_SEEDS_TO_FIND)
                .isPresent();
        reporter.publishEntry(mutant.name(), "found by seed " + found.getAsInt());
    }

    private static String storyOf(long seed, Mutant mutant) {
        Simulation run = new Simulation(seed, mutant, true);
        List<String> wrong = run.run();
        return "seed " + seed + ": " + wrong + System.lineSeparator() + run.story;
    }
}
