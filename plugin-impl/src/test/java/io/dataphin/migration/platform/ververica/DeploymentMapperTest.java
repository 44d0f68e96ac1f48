package io.dataphin.migration.platform.ververica;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.JobLogging.Logger;
import io.dataphin.migration.api.job.JobNeeds;
import io.dataphin.migration.api.job.JobResources;
import io.dataphin.migration.api.job.JobResources.Share;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.RequiredPart;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.platform.gateway.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class DeploymentMapperTest {

    @Test
    void shouldReadSqlDeploymentInFull() throws IOException {
        JobDefinition definition = DeploymentMapper.definition(sample("sql-deployment.json"));

        assertThat(definition.job())
                .isEqualTo(new SourceJob(
                        "6b1f0c3e-8d55-4a8e-9a61-3f6a4f0f9c11",
                        "dwd_orders_rt",
                        "SQLSCRIPT",
                        TaskType.FLINK_SQL,
                        false,
                        false,
                        JobState.RUNNING,
                        "vvr-8.0.10-flink-1.17",
                        false,
                        Instant.ofEpochSecond(1770012345),
                        "default-queue"));
        assertThat(definition.description()).isEqualTo("order detail stream");
        assertThat(definition.dependencies())
                .containsExactly("oss://shop-flink/artifacts/namespaces/shop-default/ip-geo-2.1.jar");
        assertThat(definition.flinkConf()).hasSize(7).containsEntry("table.exec.state.ttl", "36 h");
        assertThat(definition.flinkConf().keySet()).startsWith("execution.checkpointing.interval");
        assertThat(definition.logging().loggers())
                .containsExactly(new Logger("", "INFO"), new Logger("com.shop.udf", "DEBUG"));
        assertThat(definition.logging().keepHistory()).isTrue();
        assertThat(definition.logging().expirationDays()).isEqualTo(7);
        assertThat(definition.deploymentTarget()).isEqualTo("default-queue");
        assertThat(definition.resources())
                .isEqualTo(new JobResources.Basic("BASIC", "4", new Share("1.0", "4Gi"), new Share("2.0", "8Gi")));
        assertThat(definition.variables())
                .containsExactly(
                        entry("db_host", "rm-shop.mysql.example"), entry("kafka_servers", "kafka-1:9092,kafka-2:9092"));
        assertThat(definition.repeatedVariables()).isEmpty();
        assertThat(definition.labels()).containsEntry("domain", "order");
    }

    /** The list must do: reading each deployment would be a call a job. */
    @Test
    void shouldTellFromTheListWhatAJobNeeds() throws IOException {
        JsonNode jar = Json.parse("""
                {"name":"j","executionMode":"STREAMING","artifact":{"kind":"JAR","jarArtifact":{"jarUri":"oss://b/a.jar",
                "additionalDependencies":["oss://b/lib.jar"]},"sqlArtifact":{"additionalDependencies":["oss://b/no.jar"]}}}
                """.getBytes(StandardCharsets.UTF_8));
        JsonNode sql = Json.parse("""
                {"name":"s","executionMode":"STREAMING","artifact":{"kind":"SQLSCRIPT","sqlArtifact":{
                "sqlScript":"select Mask_Phone(a), count(b) from t -- old(x)","additionalDependencies":["oss://b/udf.jar"]}}}
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(DeploymentMapper.job(jar).needs())
                .isEqualTo(new JobNeeds(List.of("oss://b/a.jar", "oss://b/lib.jar"), List.of(), List.of()));
        assertThat(DeploymentMapper.job(sql).needs())
                .isEqualTo(new JobNeeds(List.of("oss://b/udf.jar"), List.of("count", "mask_phone"), List.of()));
    }

    @Test
    void shouldAskNothingOfJobsThatNeverBecomeTasks() throws IOException {
        JsonNode batch = Json.parse("""
                {"name":"j","executionMode":"BATCH","artifact":{"kind":"JAR","jarArtifact":{"jarUri":"oss://b/a.jar"}}}
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(DeploymentMapper.job(batch).needs()).isEqualTo(JobNeeds.NONE);
    }

    @Test
    void shouldNameEveryFieldThatIsNotCarried() throws IOException {
        JobDefinition definition = DeploymentMapper.definition(sample("sql-deployment.json"));

        assertThat(definition.attributes())
                .containsOnlyKeys(
                        "referencedDeploymentDraftId",
                        "workspace",
                        "namespace",
                        "creator",
                        "creatorName",
                        "modifier",
                        "modifierName",
                        "createdAt")
                .containsEntry("creator", "\"1838996680000001\"");
    }

    @Test
    void shouldReadJarDeployment() throws IOException {
        JobDefinition definition = DeploymentMapper.definition(sample("jar-deployment.json"));

        assertThat(definition.job().type()).isEqualTo(TaskType.FLINK_DATASTREAM);
        assertThat(definition.job().state()).isEqualTo(JobState.STOPPED);
        assertThat(definition.job().changedSinceStart()).isTrue();
        assertThat(definition.artifact())
                .isEqualTo(new JobArtifact.Jar(
                        "oss://shop-flink/artifacts/namespaces/shop-default/risk-score-1.4.2.jar",
                        "com.shop.risk.RiskScoreJob",
                        "--env prod --kafka ${kafka_servers} --pw ${secret_values.kafka_pw}",
                        List.of(
                                "oss://shop-flink/artifacts/namespaces/shop-default/risk-rules.json",
                                "https://files.shop.example/lib/geoip-3.0.jar")));
    }

    @Test
    void shouldReadPythonBatchDeploymentAsUnsupported() throws IOException {
        JobDefinition definition = DeploymentMapper.definition(sample("python-deployment.json"));

        assertThat(definition.job().kind()).isEqualTo("PYTHON");
        assertThat(definition.job().type()).isNull();
        assertThat(definition.job().batch()).isTrue();
        assertThat(definition.artifact()).isInstanceOf(JobArtifact.Unsupported.class);
        assertThat(definition.resources()).isNull();
        assertThat(definition.attributes())
                .containsKeys(
                        "artifact.pythonArtifact.pythonArtifactUri",
                        "artifact.pythonArtifact.additionalPythonLibraries",
                        "batchResourceSetting");
    }

    @Test
    void shouldKeepJarRunByPythonDriverOutOfDataStream() throws IOException {
        SourceJob job =
                DeploymentMapper.job(deployment("'artifact':{'kind':'JAR','jarArtifact':{'jarUri':'oss://b/a.jar',"
                        + "'entryClass':'org.apache.flink.client.python.PythonDriver'}}"));

        assertThat(job.kind()).isEqualTo("JAR");
        assertThat(job.type()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "sqlscript, SQLSCRIPT, FLINK_SQL",
        "jar, JAR, FLINK_DATASTREAM",
        "YAML, CDCYAML, ",
        "CDCYAML, CDCYAML, ",
        "MATERIALIZED_TABLE, MATERIALIZED_TABLE, "
    })
    void shouldUnderstandKindsInAnyCase(String word, String kind, TaskType type) throws IOException {
        SourceJob job = DeploymentMapper.job(deployment("'artifact':{'kind':'" + word + "'}"));

        assertThat(job.kind()).isEqualTo(kind);
        assertThat(job.type()).isEqualTo(type);
    }

    @Test
    void shouldReadOnlyTheArtifactOfItsKind() throws IOException {
        JobDefinition definition = DeploymentMapper.definition(deployment("'artifact':{'kind':'SQLSCRIPT',"
                + "'sqlArtifact':{'sqlScript':'SELECT 1','additionalDependencies':[]},"
                + "'jarArtifact':{'jarUri':'','additionalDependencies':['oss://b/left-over.jar']},"
                + "'pythonArtifact':{'pythonArtifactUri':'','additionalDependencies':['']}}"));

        assertThat(definition.artifact()).isEqualTo(new JobArtifact.Sql("SELECT 1", List.of()));
        assertThat(definition.attributes()).containsOnlyKeys("artifact.jarArtifact");
    }

    @Test
    void shouldKeepScriptByteForByte() throws IOException {
        JobDefinition definition = DeploymentMapper.definition(deployment(
                "'artifact':{'kind':'SQLSCRIPT','sqlArtifact':{'sqlScript':'\\r\\n  SELECT 1;\\t\\r\\n\\n 中 '}}"));

        assertThat(definition.artifact()).isEqualTo(new JobArtifact.Sql("\r\n  SELECT 1;\t\r\n\n 中 ", List.of()));
    }

    @Test
    void shouldTurnSettingsThatAreNoTextIntoTheirJsonText() throws IOException {
        JobDefinition definition = DeploymentMapper.definition(
                deployment("'flinkConf':{'z':'a','n':4,'d':1.50,'b':true,'o':{'k':[1,'x']},'none':null,'e':''}"));

        assertThat(definition.flinkConf())
                .containsExactly(
                        entry("z", "a"),
                        entry("n", "4"),
                        entry("d", "1.50"),
                        entry("b", "true"),
                        entry("o", "{\"k\":[1,\"x\"]}"),
                        entry("e", ""));
    }

    @Test
    void shouldCarryExpertPlanVerbatim() throws IOException {
        JobDefinition definition = DeploymentMapper.definition(deployment("'streamingResourceSetting':"
                + "{'resourceSettingMode':'EXPERT','basicResourceSetting':null,'expertResourceSetting':"
                + "{'jobmanagerResourceSettingSpec':{'cpu':'0.5','memory':'4 GiB'},'resourcePlan':'{ \\'a\\': 1 }'}}"));

        assertThat(definition.resources())
                .isEqualTo(new JobResources.Expert("EXPERT", new Share("0.5", "4 GiB"), "{ \"a\": 1 }", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'auto' | '500m' | auto | 500m",
                "2.5    | -1     | 2.5  | -1",
                "'16'   | '0.5'  | 16   | 0.5",
                "null   | null   | ``   | ``",
                "true   | {'a':1} | true | {\"a\":1}"
            })
    void shouldKeepWhatIsNoNumberApartFromWhatIsNotSaid(String parallelism, String cpu, String said, String saidCpu)
            throws IOException {
        String setting = "'streamingResourceSetting':{'resourceSettingMode':'BASIC','basicResourceSetting':"
                + "{'parallelism':%s,'taskmanagerResourceSettingSpec':{'cpu':%s,'memory':'1 gb'}}}";
        JobResources resources = DeploymentMapper.definition(deployment(setting.formatted(parallelism, cpu)))
                .resources();

        assertThat(resources)
                .isEqualTo(new JobResources.Basic("BASIC", said, Share.NOTHING, new Share(saidCpu, "1 gb")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'basicResourceSetting':null | 'expertResourceSetting':{'resourcePlan':'p'} | true",
                "'basicResourceSetting':{'parallelism':4} | 'expertResourceSetting':{'resourcePlan':'p'} | false",
                "'x':1 | 'expertResourceSetting':null | false"
            })
    void shouldDecideUnheardOfModeByTheResourcesThatThereAre(String basic, String expert, boolean isExpert)
            throws IOException {
        JobResources resources = DeploymentMapper.definition(deployment("'streamingResourceSetting':"
                        + "{'resourceSettingMode':'AUTOPILOT'," + basic + "," + expert + "}"))
                .resources();

        assertThat(resources.mode()).isEqualTo("AUTOPILOT");
        assertThat(resources instanceof JobResources.Expert).isEqualTo(isExpert);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'kind':'SQLSCRIPT','sqlArtifact':null | SCRIPT",
                "'kind':'SQLSCRIPT','sqlArtifact':{'sqlScript':null} | SCRIPT",
                "'kind':'SQLSCRIPT','sqlArtifact':{'sqlScript':''} | SCRIPT",
                "'kind':'SQLSCRIPT','sqlArtifact':{'sqlScript':' \\n\\t '} | SCRIPT",
                "'kind':'SQLSCRIPT','sqlArtifact':{'sqlScript':{}} | SCRIPT",
                "'kind':'SQLSCRIPT','sqlArtifact':{'sqlScript':'-- select 1\\n/* later */ // x'} | SCRIPT",
                "'kind':'SQLSCRIPT','sqlArtifact':{'sqlScript':'\uFEFF'} | SCRIPT",
                "'kind':'SQLSCRIPT','sqlArtifact':{'sqlScript':'\u00A0'} | SCRIPT",
                "'kind':'JAR','jarArtifact':{'jarUri':{}} | JAR",
                "'kind':'JAR','jarArtifact':{'jarUri':false} | JAR",
                "'kind':'JAR','jarArtifact':null | JAR",
                "'kind':'JAR','jarArtifact':{'jarUri':null,'entryClass':'com.acme.Job'} | JAR",
                "'kind':'JAR','jarArtifact':{'jarUri':' '} | JAR"
            })
    void shouldTellWhatAJobLacksToBeWhole(String artifact, RequiredPart missing) throws IOException {
        JsonNode deployment = deployment("'artifact':{" + artifact + "}");

        assertThat(DeploymentMapper.job(deployment).missing()).containsExactly(missing);
        assertThat(DeploymentMapper.definition(deployment).job().missing()).containsExactly(missing);
    }

    @Test
    void shouldTellThatTheExpertPlanIsMissing() throws IOException {
        JsonNode deployment = deployment("'streamingResourceSetting':{'resourceSettingMode':'EXPERT',"
                + "'expertResourceSetting':{'resourcePlan':''}}");

        assertThat(DeploymentMapper.job(deployment).missing()).contains(RequiredPart.RESOURCE_PLAN);
    }

    /** The list is not known to carry every script; only a job that is read in full surely lacks it. */
    @ParameterizedTest
    @ValueSource(strings = {"'kind':'SQLSCRIPT'", "'kind':'SQLSCRIPT','sqlArtifact':{}", "'kind':'JAR'"})
    void shouldNotCountAsMissingWhatTheListLeavesOut(String artifact) throws IOException {
        JsonNode deployment = deployment("'artifact':{" + artifact + "}");

        assertThat(DeploymentMapper.job(deployment).missing()).isEmpty();
        assertThat(DeploymentMapper.definition(deployment).job().missing()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'streamingResourceSetting':{'resourceSettingMode':'EXPERT'}",
                "'streamingResourceSetting':{'resourceSettingMode':'EXPERT','expertResourceSetting':{}}"
            })
    void shouldNotCountAPlanAsMissingThatTheListLeavesOut(String resources) throws IOException {
        assertThat(DeploymentMapper.job(deployment(resources)).missing()).isEmpty();
        assertThat(DeploymentMapper.definition(deployment(resources)).job().missing())
                .containsExactly(RequiredPart.RESOURCE_PLAN);
    }

    @Test
    void shouldTellAQueueAndAVersionThatTheListLeavesOutFromOnesThatAJobLacks() throws IOException {
        SourceJob leftOut = DeploymentMapper.job(deployment("'name':'j'"));
        SourceJob lacking = DeploymentMapper.job(deployment("'deploymentTarget':null,'engineVersion':''"));

        assertThat(leftOut.deploymentTarget()).isNull();
        assertThat(leftOut.engineVersion()).isNull();
        assertThat(lacking.deploymentTarget()).isEmpty();
        assertThat(lacking.engineVersion()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4Gi", "4 GiB", "1 gb", "4096m", "4294967296"})
    void shouldKeepMemoryAsSpelled(String memory) throws IOException {
        JobDefinition definition = DeploymentMapper.definition(deployment("'streamingResourceSetting':"
                + "{'resourceSettingMode':'BASIC','basicResourceSetting':{'parallelism':'4',"
                + "'taskmanagerResourceSettingSpec':{'cpu':1,'memory':'" + memory + "'}}}"));

        assertThat(definition.resources())
                .isEqualTo(new JobResources.Basic("BASIC", "4", Share.NOTHING, new Share("1", memory)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 5, 5, 5, RUNNING",
        "0, 1, 0, 5, 5, 5, TRANSITIONING",
        "0, 0, 1, 0, 0, 0, TRANSITIONING",
        "0, 0, 0, 1, 3, 3, STOPPED",
        "0, 0, 0, 0, 1, 3, FINISHED",
        "0, 0, 0, 0, 0, 3, FAILED",
        "0, 0, 0, 0, 0, 0, NEVER_STARTED"
    })
    void shouldTellStateFromCounts(
            int running, int starting, int cancelling, int cancelled, int finished, int failed, JobState state)
            throws IOException {
        String counts =
                "'jobSummary':{'running':%d,'starting':'%d','cancelling':%d,'cancelled':%d,'finished':%d,'failed':%d}"
                        .formatted(running, starting, cancelling, cancelled, finished, failed);

        assertThat(DeploymentMapper.job(deployment(counts)).state()).isEqualTo(state);
    }

    @Test
    void shouldReadOddAnswersWithoutFailing() throws IOException {
        SourceJob job =
                DeploymentMapper.job(deployment("'deploymentId':17,'name':null,'artifact':'none','jobSummary':[],"
                        + "'deploymentTarget':{'mode':'session'},'modifiedAt':'','deploymentHasChanged':'true'"));

        assertThat(job)
                .isEqualTo(
                        new SourceJob("17", "", "", null, false, true, JobState.NEVER_STARTED, null, true, null, null));
    }

    @Test
    void shouldTakeTheLastValueOfAVariableThatComesTwiceAndSaySo() throws IOException {
        JobDefinition definition = DeploymentMapper.definition(
                deployment("'localVariables':[{'name':'b','value':'1'},{'name':'a','value':'2'},"
                        + "{'name':'b','value':'3'},{'name':'b','value':'4'}]"));

        assertThat(definition.variables()).containsExactly(entry("b", "4"), entry("a", "2"));
        assertThat(definition.repeatedVariables()).containsExactly("b");
    }

    @Test
    void shouldNotSayOfAVariableThatItIsRepeatedWithItsOwnValueOrWithoutAName() throws IOException {
        JobDefinition definition = DeploymentMapper.definition(
                deployment("'localVariables':[{'name':'b','value':'1'},{'name':'b','value':'1'},"
                        + "{'value':'2'},{'name':'','value':'3'}]"));

        assertThat(definition.repeatedVariables()).isEmpty();
    }

    /** Runtime parameters are carried in the source's order, so the snapshot keeps it. */
    @Test
    void shouldSnapshotInTheOrderOfTheSource() throws IOException {
        assertThat(DeploymentMapper.definition(deployment("'name':'x','flinkConf':{'b':1.0,'a':'v'}"))
                        .snapshot())
                .isEqualTo("{\"name\":\"x\",\"flinkConf\":{\"b\":1.0,\"a\":\"v\"}}");
    }

    private static JsonNode deployment(String fields) throws IOException {
        return Json.parse(("{" + fields.replace("\\'", "\\\"").replace('\'', '"') + "}").getBytes(UTF_8));
    }

    public static JsonNode sample(String file) throws IOException {
        try (InputStream in = DeploymentMapperTest.class.getResourceAsStream(file)) {
            return Json.parse(in.readAllBytes());
        }
    }
}
