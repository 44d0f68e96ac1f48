package io.dataphin.migration.flow.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
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
        LongAdder events = new LongAdder();
        LongAdder disturbances = new LongAdder();

        OptionalLong wrong = LongStream.rangeClosed(1, SEEDS)
                .parallel()
                .filter(seed -> {
                    Simulation run = new Simulation(seed, Mutant.NONE, false);
                    boolean failed = !run.run().isEmpty();
                    events.add(run.time.happened());
                    disturbances.add(run.chaos.count());
                    return failed;
                })
                .findFirst();

        wrong.ifPresent(SimulationTest::tell);
        REPORT.add(SEEDS + " seeds, " + events + " events, " + disturbances + " disturbances");
    }

    /** A task that moved to a page of a list that was read already; an outcome of a write, or a refusal, that can never be stored. */
    @ParameterizedTest
    @ValueSource(longs = {1841, 6840, 18966, 26803, 88922})
    void shouldPassRunsThatOnceFailed(long seed) {
        if (!new Simulation(seed, Mutant.NONE, false).run().isEmpty()) {
            tell(seed);
        }
    }

    private static void tell(long seed) {
        Simulation again = new Simulation(seed, Mutant.NONE, true);
        List<String> wrong = again.run();
        throw new AssertionError("seed " + seed + ": " + wrong + System.lineSeparator() + again.story);
    }

    /** A simulation that finds nothing would prove nothing. */
    @ParameterizedTest
    @CsvSource({
        "ANSWERS_THROWN_AWAY,has not ended",
        "ERRORS_RETRIED,has not ended",
        "INTENT_LOST,was written by",
        "LOOK_TOO_EARLY,was written by"
    })
    void shouldFindFaultThatIsPutBack(Mutant mutant, String complaint) {
        OptionalLong found = LongStream.rangeClosed(1, SEEDS_OF_A_MUTANT)
                .filter(seed ->
                        new Simulation(seed, mutant, false).run().stream().anyMatch(line -> line.contains(complaint)))
                .findFirst();

        assertThat(found)
                .as("%s was not found by %d seeds", mutant, SEEDS_OF_A_MUTANT)
                .isPresent();
        REPORT.add(mutant + " found by seed " + found.getAsLong());
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
