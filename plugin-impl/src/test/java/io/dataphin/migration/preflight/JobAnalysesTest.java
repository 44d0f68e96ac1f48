package io.dataphin.migration.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.OtherJobs;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.script.ScriptTable;
import io.dataphin.migration.api.task.TaskType;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scripts hold is known at once when a list was read, and which jobs write the same tables soon after. */
class JobAnalysesTest {

    private static final SourceLocation PLACE =
            new SourceLocation("VERVERICA", 7, "vvp", "cn-x", "host", "ws", "ns", "ref");
    private static final SourceLocation OTHER_PLACE =
            new SourceLocation("VERVERICA", 8, "vvp", "cn-x", "host", "ws", "other", "ref");

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final JobAnalyses analyses = new JobAnalyses(background::add);

    @Test
    void shouldEndItsThreadsWithoutTheBeanThatMadeThem() {
        ExecutorService threads = Executors.newSingleThreadExecutor();

        new AnalysisWork().close(new JobAnalyses(threads));

        assertThat(threads.isShutdown()).isTrue();
    }

    @Test
    void shouldKnowScriptsOfAListThatWasJustReadBeforeTheBackgroundHasComeToThem() {
        SourceJob job = job("1", "SELECT 1; SELECT 2");
        analyses.prepare(PLACE, List.of(job));

        assertThat(analyses.of(job).statements()).hasSize(2);
        assertThat(background).hasSize(1);
    }

    @Test
    void shouldAnalyseAScriptOnce() {
        SourceJob job = job("1", "SELECT 1");

        assertThat(analyses.of(job)).isSameAs(analyses.of(job)).isSameAs(analyses.of(job("2", "SELECT 1")));
    }

    @Test
    void shouldNotKnowScriptsOfAnotherServer() {
        SourceJob stored = job("1", "SELECT 1").defined("0123", List.of());

        assertThat(analyses.of(stored)).isNull();
        assertThat(analyses.lacks(stored)).isTrue();
        assertThat(analyses.lacks(job("1", "SELECT 1"))).isFalse();
        assertThat(analyses.lacks(stored.defined("", List.of()))).isFalse();
    }

    @Test
    void shouldTellWhichOtherJobsOfTheSameSourceWriteATable() {
        SourceJob first = job("1", sink("kafka", "'topic' = 'orders'"));
        SourceJob second = job("2", sink("kafka", "'topic' = 'orders', 'sink.parallelism' = '2'"));
        SourceJob third = job("3", sink("kafka", "'topic' = 'refunds'"));
        analyses.prepare(PLACE, List.of(first, second, third));
        analyses.prepare(OTHER_PLACE, List.of(job("4", sink("kafka", "'topic' = 'refunds'"))));
        assertThat(analyses.others(PLACE)).isSameAs(OtherJobs.UNKNOWN);
        background.forEach(Runnable::run);

        assertThat(others(first)).containsExactly("job 2");
        assertThat(others(third)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    kafka | 'topic' = 'a', 'properties.bootstrap.servers' = 'k1' | 'topic' = 'a', 'properties.bootstrap.servers' = 'k2' | 0
                    kafka | 'topic' = 'a-${env}' | 'topic' = 'a-${env}' | 0
                    kafka | 'topic' = 'a-${secret_values.env}' | 'topic' = 'a-${secret_values.env}' | 1
                    print | 'logger' = 'true' | 'logger' = 'true' | 0
                    mysql | 'hostname' = 'h', 'table-name' = 't', 'username' = 'a' | 'table-name' = 't', 'hostname' = 'h' | 1
                    mysql | 'hostname' = 'h', 'table-name' = 't' | 'table-name' = 'u', 'hostname' = 'h' | 0
                    """)
    void shouldTakeTablesForTheSameByTheirAddress(String connector, String one, String two, int others) {
        SourceJob first = job("1", sink(connector, one));
        analyses.prepare(PLACE, List.of(first, job("2", sink(connector, two))));
        background.forEach(Runnable::run);

        assertThat(others(first)).hasSize(others);
    }

    @Test
    void shouldTakeTablesOfACatalogForTheSameByTheirFullName() {
        SourceJob full = job("1", "INSERT INTO `holo`.`dwd`.`orders` SELECT 1");
        SourceJob same = job("2", "INSERT INTO holo.dwd.orders SELECT 2");
        SourceJob partly = job("3", "INSERT INTO dwd.orders SELECT 1");
        analyses.prepare(PLACE, List.of(full, same, partly, job("4", "INSERT INTO dwd.orders SELECT 2")));
        background.forEach(Runnable::run);

        assertThat(others(full)).containsExactly("job 2");
        assertThat(others(partly)).isEmpty();
    }

    private List<String> others(SourceJob job) {
        ScriptTable sink = analyses.of(job).sinks().get(0);
        return analyses.others(PLACE).writersOf(job, sink);
    }

    private static String sink(String connector, String options) {
        return "CREATE TEMPORARY TABLE t_" + Math.abs(options.hashCode()) + " (a INT) WITH ('connector' = '" + connector
                + "', " + options + "); INSERT INTO t_" + Math.abs(options.hashCode()) + " SELECT 1";
    }

    private SourceJob job(String id, String script) {
        return new SourceJob(
                        id,
                        "job " + id,
                        "SQLSCRIPT",
                        TaskType.FLINK_SQL,
                        false,
                        false,
                        JobState.RUNNING,
                        "",
                        false,
                        Instant.EPOCH)
                .defined(analyses.keep(script), List.of());
    }
}
