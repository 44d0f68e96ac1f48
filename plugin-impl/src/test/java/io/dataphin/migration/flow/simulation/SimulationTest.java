package io.dataphin.migration.flow.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Proves the flow engine by simulation. */
class SimulationTest {

    private static final int SEEDS = Integer.getInteger("simulation.seeds", 10_000);
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
        long events = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Simulation run = new Simulation(seed, Mutant.NONE, false);
            List<String> wrong = run.run();
            events += run.time.happened();
            if (!wrong.isEmpty()) {
                throw new AssertionError(storyOf(seed, Mutant.NONE));
            }
        }
        reporter.publishEntry("simulation", SEEDS + " seeds, " + events + " events");
        assertThat(events).isPositive();
    }

    private static String storyOf(long seed, Mutant mutant) {
        Simulation run = new Simulation(seed, mutant, true);
        List<String> wrong = run.run();
        return "seed " + seed + ": " + wrong + System.lineSeparator() + run.story;
    }
}
