package io.dataphin.migration.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.migration.TaskDifference;
import io.dataphin.migration.api.migration.Verification;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.migration.Verification.Verdict;
import io.dataphin.migration.translation.FieldRule;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveValuesTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localVariables.db_pass",
                "localVariables.sk",
                "localVariables.数据库密码",
                "localVariables.kafka_servers",
                "task.variables.topic",
                "labels.owner",
                "description",
                "task.description",
                "task.code",
                "task.mainResource.mainArgs",
                "logging.log4j2ConfigurationTemplate",
                "flinkConf.env.java.opts",
                "flinkConf.env.java.opts.taskmanager",
                "task.runtimeParams.env.java.opts",
                "flinkConf.containerized.taskmanager.env.DB_PASS",
                "flinkConf.containerized.master.env.REGION",
                "flinkConf.pg_pass",
                "flinkConf.mysql_pw",
                "flinkConf.fs.oss.accessKeySecret",
                "flinkConf.s3.secret-key",
                "flinkConf.security.token",
                "flinkConf.kafka.sasl.jaas.config",
                "flinkConf.credentials",
                "artifact.jarArtifact.mainArgs",
                "artifact.sqlArtifact",
                "artifact.sqlArtifact.sqlScript",
                "artifact.pythonArtifact.mainArgs",
                "artifact.cdcYamlArtifact"
            })
    void shouldHideWhatMayHoldASecretByItsName(String name) {
        assertThat(masked(name, "s3cret!", "s3cret?"))
                .extracting(FieldVerdict::source)
                .isEqualTo("***");
        assertThat(masked(name, "s3cret!", "s3cret?"))
                .extracting(FieldVerdict::target)
                .isEqualTo("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://host/db?user=a&password=b",
                "https://user:pw@host/path",
                "jdbc:mysql://host/db?user=root&pass=b",
                "jdbc:oracle:thin:root/x@//ora:1521/x",
                "{\"secretKey\" : \"x\"}",
                "--db-passwd:x"
            })
    void shouldHideAValueThatCarriesASecretInside(String value) {
        assertThat(masked("flinkConf.url", value, null).source()).isEqualTo("***");
        assertThat(masked("flinkConf.url", null, value).target()).isEqualTo("***");
    }

    @ParameterizedTest
    @CsvSource({
        "name, orders",
        "flinkConf.kafka_servers, 'kafka-1:9092,kafka-2:9092'",
        "flinkConf.path, oss://bucket/folder",
        "flinkConf.execution.checkpointing.interval, 60s",
        "artifact.sqlArtifact.additionalDependencies, udf.jar",
        "artifact.jarArtifact.entryClass, com.example.Main",
        "artifact.kind, SQLSCRIPT",
        "streamingResourceSetting.basicResourceSetting.parallelism, 4"
    })
    void shouldShowEverythingElse(String name, String value) {
        assertThat(masked(name, value, value)).isEqualTo(verdict(name, value, value));
    }

    @Test
    void shouldHideWhatAFieldHoldsThatNobodyKnows() {
        FieldVerdict unknown =
                new FieldVerdict("notes", Verdict.DROPPED, "hunter2", null, FieldRule.UNKNOWN_FIELD.name());

        assertThat(masked(unknown).source()).isEqualTo("***");
    }

    @Test
    void shouldKeepVerdictsAndWhatIsAbsent() {
        FieldVerdict field = masked("localVariables.password", "x", null);

        assertThat(field.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(field.rule()).isEqualTo("RULE");
        assertThat(field.target()).isNull();
        assertThat(SensitiveValues.masked((Verification) null)).isNull();
    }

    @Test
    void shouldHideTheSameValuesOfADifference() {
        TaskDifference.Field script = new TaskDifference.Field(
                "artifact.sqlArtifact.sqlScript", Verdict.DIFFERENT, "a", "b", null, null, false);
        TaskDifference.Field memory =
                new TaskDifference.Field("flinkConf.x", Verdict.DIFFERENT, "1", "2", "3", null, false);

        TaskDifference masked =
                SensitiveValues.masked(new TaskDifference("Orders", "orders", true, List.of(script, memory)));

        assertThat(masked.fields())
                .containsExactly(
                        new TaskDifference.Field(script.name(), Verdict.DIFFERENT, "***", "***", null, null, false),
                        memory);
    }

    @Test
    void shouldHideASecretThatStandsInTheTaskOnly() {
        TaskDifference.Field field =
                new TaskDifference.Field("flinkConf.x", Verdict.DIFFERENT, "1", "2", "password=hunter2", null, false);

        assertThat(SensitiveValues.masked(new TaskDifference("Orders", "orders", true, List.of(field)))
                        .fields()
                        .get(0)
                        .target())
                .isEqualTo("***");
    }

    private static FieldVerdict masked(String name, String source, String target) {
        return masked(verdict(name, source, target));
    }

    private static FieldVerdict masked(FieldVerdict field) {
        return SensitiveValues.masked(new Verification(AT, List.of(field), Set.of(), null, null))
                .fields()
                .get(0);
    }

    private static FieldVerdict verdict(String name, String source, String target) {
        return new FieldVerdict(name, Verdict.DIFFERENT, source, target, "RULE");
    }
}
