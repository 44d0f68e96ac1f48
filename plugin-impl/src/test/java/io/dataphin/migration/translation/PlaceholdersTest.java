package io.dataphin.migration.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.job.JobArtifact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    @Test
    void shouldNotMissAVariableThatStandsInCommentsOnly() {
        Placeholders found = of("""
                -- was ${old_host} with ${secret_values.old_pw}
                CREATE TEMPORARY TABLE t (a STRING) WITH (
                  'host' = '${db_host}', -- and ${other_host}
                  'url' = 'jdbc:x://${shard}--${zone}', /* ${block} */
                  'password' = '${secret_values.pw}');
                INSERT INTO s SELECT * FROM t /*+ OPTIONS('id' = '${server_id}') */;
                """);

        assertThat(found.undeclared()).containsExactly("server_id", "shard", "zone");
        assertThat(found.secrets()).containsExactly("pw");
    }

    /** The case of a false finding: a statement that somebody has put out of use with Flink's other comment. */
    @Test
    void shouldNotMissAVariableOfACommentThatBeginsWithSlashes() {
        Placeholders found = of("""
                // old: '${old_topic}'
                INSERT INTO s SELECT 'http://${host}//x' FROM t; // it's old
                INSERT INTO s SELECT '${topic}' FROM t; -- it was ${older_topic}
                """);

        assertThat(found.undeclared()).containsExactly("host", "topic");
    }

    @Test
    void shouldSeeEveryNameThatAJobUses() {
        Placeholders found = of("SELECT '${kafka.topic}', '${订单}', '${env:X}', '${secret_values.x}', '\\${escaped}'");

        assertThat(found.undeclared()).containsExactly("env:X", "kafka.topic", "订单");
        assertThat(found.secrets()).containsExactly("x");
    }

    private static Placeholders of(String script) {
        JobArtifact sql = new JobArtifact.Sql(script, List.of());
        return Placeholders.of(new SampleJob(sql, SampleJob.BASIC, Map.of()).definition());
    }
}
