package io.dataphin.migration.flow.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Proves the flow engine by simulation: whatever goes wrong, nothing is lost, doubled or starved, and nothing spins. The system property
 * {@code simulation.seeds} says how many runs there are.
 */
class SimulationTest {

    private static final int SEEDS = Integer.getInteger("simulation.seeds", 10_000);
    /** A fault that is put back has to be found within so many runs. */
    private static final int SEEDS_OF_A_MUTANT = 2_000;

    private static final Logger LOG = Logger.getLogger("io.dataphin.migration.flow");
    private static final List<String> REPORT = new ArrayList<>();

    @BeforeAll
    static void keepPlannedErrorsOutOfLog() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void reportAndLogAgain(TestReporter reporter) {
        LOG.setLevel(null);
        reporter.publishEntry("simulation", String.join("; ", REPORT));
    }

    @Test
    void shouldLoseDoubleAndStarveNothingWhateverGoesWrong() {
        long events = 0;
        long disturbances = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Simulation run = new Simulation(seed, Mutant.NONE, false);
            shouldBeRight(seed, run.run());
            events += run.time.happened();
            disturbances += run.chaos.count();
        }
        REPORT.add(SEEDS + " seeds, " + events + " events, " + disturbances + " disturbances");
    }

    /** A task that moved to a page of a list that was read already; the outcome of a write that can never be stored. */
    @ParameterizedTest
    @ValueSource(longs = {6840, 18966, 26803, 88922})
    void shouldPassRunsThatOnceFailed(long seed) {
        shouldBeRight(seed, new Simulation(seed, Mutant.NONE, false).run());
    }

    private static void shouldBeRight(long seed, List<String> wrong) {
        if (!wrong.isEmpty()) {
            Simulation again = new Simulation(seed, Mutant.NONE, true);
            again.run();
            throw new AssertionError("seed " + seed + ": " + wrong + System.lineSeparator() + again.story);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWERS_THROWN_AWAY,has not ended",
        "ERRORS_RETRIED,has not ended",
        "INTENT_LOST,was written by",
        "LOOK_TOO_EARLY,was written by"
    })
    void shouldFindFaultThatIsPutBack(Mutant mutant, String complaint) {
        for (int seed = 1; seed <= SEEDS_OF_A_MUTANT; seed++) {
            List<String> wrong = new Simulation(seed, mutant, false).run();
            if (wrong.stream().anyMatch(line -> line.contains(complaint))) {
                REPORT.add(mutant + " found by seed " + seed);
                return;
            }
        }
        throw new AssertionError(mutant + " was not found by " + SEEDS_OF_A_MUTANT + " seeds");
    }

    @Test
    void shouldTellTheSameStoryForTheSameSeed() {
        Simulation first = new Simulation(4711, Mutant.NONE, true);
        Simulation second = new Simulation(4711, Mutant.NONE, true);
        first.run();
        second.run();

        assertThat(first.story.toString()).isNotBlank().isEqualTo(second.story.toString());
    }
}
