package io.dataphin.migration.it.web;

import static io.dataphin.migration.it.web.MigrationPages.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.browser.Browsing;
import io.dataphin.migration.it.support.browser.Browsing.Viewport;
import io.dataphin.migration.it.support.client.Fault;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Secrets in more than thirty kinds of places of real jobs and in the words of a platform: none of them is in anything that a visitor of the project
 * reads, in the server's log, or in the support bundle; and whoever develops in the project still sees what the job holds.
 */
@MigrationServer
class SecretsCanaryIT {

    private static final long PROJECT = 7310002255667712L;
    private static final String NAMESPACE = "retail-prod";
    private static final DemoUser DEVELOPER = DemoUser.LI_NA;
    private static final DemoUser VISITOR = DemoUser.ZHAO_MIN;
    private static final Pattern CANARY = Pattern.compile("C4nary[0-9]{2}x[A-Za-z0-9]*");

    /** A name that would forge a line of the log, clear the terminal and turn the rest of the line around. */
    private static final String HOSTILE_NAME = "canary\r\nSEVERE forged line\u001b[2J\u202Eyranac";

    /** Kinds of places by the sign of their secret. */
    private static final Map<String, String> PLANTED = new LinkedHashMap<>();

    private static final List<String> RECORDS = new ArrayList<>();

    private static final List<String> DEPLOYMENTS = new ArrayList<>();

    private static String batch;

    private final RunningSystem system;

    @TempDir
    private Path folder;

    SecretsCanaryIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeAll
    static void migrateJobsWithSecrets(RunningSystem system) {
        system.control().reset();
        MigrationApi api = system.api(DEVELOPER);
        until(() -> api.post("projects/" + PROJECT + "/jobs/refresh").status() == 200);
        String settled = planted(system, "SQLSCRIPT", SecretsCanaryIT::plantInSql);
        String noFile = planted(system, "JAR", SecretsCanaryIT::plantInJar);
        String refused = planted(system, "SQLSCRIPT", job -> job.put("name", HOSTILE_NAME));
        String fault = system.control()
                .set(Fault.of("BUSINESS_ERROR", "CreateStreamTask")
                        .match("refused_canary")
                        .answer(200, "InvalidParameter")
                        .message("no: " + platformWords()));
        ObjectNode body = Json.object().put("projectId", PROJECT).put("sameNamePolicy", "SKIP");
        body.putArray("jobs").addObject().put("deploymentId", settled);
        body.withArray("jobs").addObject().put("deploymentId", noFile);
        body.withArray("jobs").addObject().put("deploymentId", refused).put("targetName", "refused_canary");
        batch = MigrationApi.expect(202, api.post("batches", body))
                .json()
                .path("id")
                .asText();
        until(() -> records(api).stream()
                .noneMatch(record -> record.path("finishedAt").isNull()));
        system.control().release(fault);
        records(api).forEach(record -> RECORDS.add(record.path("id").asText()));
        assertThat(PLANTED).hasSizeGreaterThanOrEqualTo(30);
    }

    private static List<JsonNode> records(MigrationApi api) {
        return Json.each(api.read("batches/" + batch).path("records"), record -> record);
    }

    private static String planted(RunningSystem system, String kind, Consumer<ObjectNode> planting) {
        String id = system.control()
                .generate(NAMESPACE, "canary_" + Long.toString(System.nanoTime(), 36), kind, 1)
                .get(0);
        ObjectNode deployment = system.control().deployments(NAMESPACE).stream()
                .filter(one -> one.path("deploymentId").asText().equals(id))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow();
        planting.accept(deployment);
        system.control().putDeployment(NAMESPACE, deployment);
        DEPLOYMENTS.add(id);
        return id;
    }

    /** A new secret for a kind of place. */
    private static String secret(String kind) {
        String secret = "C4nary%02dxQ7".formatted(PLANTED.size());
        PLANTED.put(secret, kind);
        return secret;
    }

    private static void plantInSql(ObjectNode job) {
        ObjectNode sql = (ObjectNode) job.path("artifact").path("sqlArtifact");
        sql.put(
                "sqlScript",
                "-- " + secret("comment of a script") + "\n-- 'password' = '" + secret("option of a table") + "'\n"
                        + "-- jdbc:mysql://h/db?user=root&pass=" + secret("address in a script") + "\n"
                        + sql.path("sqlScript").asText());
        job.put("description", "the login is " + secret("description"));
        job.withObject("/labels").put("owner", secret("label")).put("db_pass", secret("label named for it"));
        ObjectNode variables = job.withObject("/localVariables");
        for (String name : List.of("db_pass", "pg_pass", "mysql_pw", "sk", "kafka_servers")) {
            variables.put(name, secret("variable " + name));
        }
        job.withObject("/logging")
                .put("loggingProfile", "custom")
                .put("log4j2ConfigurationTemplate", "<Kafka><X>" + secret("log4j2 template") + "</X></Kafka>");
        job.put("aFieldOfTomorrow", secret("unknown field"));
        plantInSettings(job.withObject("/flinkConf"));
    }

    private static void plantInSettings(ObjectNode settings) {
        settings.put("env.java.opts", "-Dnacos.pass=" + secret("env.java.opts"));
        settings.put("env.java.opts.taskmanager", "-Dx=" + secret("env.java.opts.taskmanager"));
        settings.put("containerized.taskmanager.env.DB_PASS", secret("variable of a container named for it"));
        settings.put("containerized.master.env.REGION", secret("variable of a container"));
        settings.put("fs.oss.accessKeySecret", secret("setting accessKeySecret"));
        settings.put("a.pass", secret("setting pass"));
        settings.put("a.ak", secret("setting ak"));
        settings.put("a.口令", secret("setting 口令"));
        settings.put("a.数据库密码", secret("setting 数据库密码"));
        settings.put("a.login", "PlainLoginModule required username=\"u\" password=\"" + secret("JAAS") + "\";");
        settings.put("a.jdbc", "jdbc:mysql://h/db?user=root&pass=" + secret("JDBC parameter"));
        settings.put("a.oracle", "jdbc:oracle:thin:root/" + secret("Oracle user") + "@//ora:1521/x");
        settings.put("a.redis", "redis://:" + secret("Redis user") + "@cache:6379/0");
        settings.put("a.mongo", "mongodb://u:" + secret("MongoDB user") + "@a:27017,b:27017/db");
        settings.put("a.go", "root:" + secret("user without a scheme") + "@tcp(mysql:3306)/db");
        settings.put("a.json", "{\"secretKey\":\"" + secret("JSON") + "\"}");
        settings.put("a.env", "{\"name\":\"DB_PASS\",\"value\":\"" + secret("list of names and values") + "\"}");
        settings.put("a.xml", "<password>" + secret("XML") + "</password>");
        settings.put("a.header", "Authorization: Bearer " + secret("header"));
    }

    private static void plantInJar(ObjectNode job) {
        ObjectNode jar = (ObjectNode) job.path("artifact").path("jarArtifact");
        jar.put("mainArgs", "--topic t --x " + secret("main arguments"));
        jar.put(
                "jarUri",
                "https://ci:" + secret("user in the address of a JAR") + "@nexus.acme/libs/canary-job-1.0.jar");
        jar.putArray("additionalDependencies")
                .add("https://ci:" + secret("user in the address of a dependency") + "@nexus.acme/canary-lib-1.0.jar")
                .add("https://oss.acme/canary-other-1.0.jar?Expires=1&Signature=" + secret("signed address"));
    }

    private static String platformWords() {
        return "https://ci:" + secret("user in the words of a platform") + "@nexus/x SecurityToken="
                + secret("token in the words of a platform") + " server string to sign is: ACS3 "
                + secret("signed text in the words of a platform");
    }

    @Test
    void shouldShowAVisitorNoneOfThemInAnyAnswerOrExport() throws IOException, InterruptedException {
        MigrationApi visitor = system.api(VISITOR);
        Stream<String> calls = Stream.of(
                "records?limit=200",
                "records?batchId=" + batch,
                "records.csv?batchId=" + batch,
                "records/causes?batchId=" + batch,
                "batches",
                "batches/" + batch,
                "projects/" + PROJECT + "/jobs?limit=200",
                "projects",
                "metrics");
        Stream<String> ofRecords = RECORDS.stream().flatMap(id -> Stream.of("records/" + id, "records/" + id + "/log"));

        Stream.concat(calls, ofRecords)
                .forEach(call -> assertNone(
                        call, MigrationApi.expect(200, visitor.get(call)).body()));
        assertThat(visitor.read("records/" + RECORDS.get(0))
                        .path("verification")
                        .path("fields"))
                .as("there is something to hide")
                .hasSizeGreaterThan(40);
        unzipped(VISITOR, "records.xlsx?batchId=" + batch).forEach(SecretsCanaryIT::assertNone);
    }

    @Test
    void shouldPutNoneOfThemIntoASubmitLogAPreviewOrARefusal() {
        for (DemoUser user : List.of(VISITOR, DEVELOPER)) {
            MigrationApi api = system.api(user);
            RECORDS.forEach(id -> assertNone(
                    "submit-log of " + id,
                    api.get("records/" + id + "/submit-log").body()));
            assertNone("batches/preview", api.post("batches/preview", wish("x")).body());
        }
        String words = "no_such_job https://ci:" + secret("user in a request") + "@nexus/x";
        assertNone(
                "refused batch",
                system.api(VISITOR).post("batches", wish(words)).body());
        assertNone(
                "refused batch",
                MigrationApi.expect(400, system.api(DEVELOPER).post("batches", wish("x".repeat(500) + words)))
                        .body());
    }

    /** The planted jobs under another name of a task. */
    private static ObjectNode wish(String targetName) {
        ObjectNode body = Json.object().put("projectId", PROJECT).put("sameNamePolicy", "SKIP");
        DEPLOYMENTS.forEach(
                id -> body.withArray("jobs").addObject().put("deploymentId", id).put("targetName", targetName));
        return body;
    }

    @Test
    void shouldShowAVisitorNoneOfThemOnAnyPage() {
        try (Browsing browsing = new Browsing()) {
            MigrationPages pages = new MigrationPages(browsing.newPage(system.url(), Viewport.DESKTOP));
            pages.open("records/list.xhtml?batch=" + batch, VISITOR);
            assertNone("records/list.xhtml", pages.page().content());
            for (String id : RECORDS) {
                pages.page().navigate("records/detail.xhtml?id=" + id);
                pages.page().locator("h1").waitFor();
                assertNone("records/detail.xhtml", pages.page().content());
            }
            for (String page : List.of("batches/list.xhtml", "batches/detail.xhtml?id=" + batch)) {
                pages.page().navigate(page);
                pages.page().locator("h1").waitFor();
                assertNone(page, pages.page().content());
            }
            pages.page().navigate("batch/migrate.xhtml");
            assertNone("batch/migrate.xhtml", pages.page().content());
        }
    }

    @Test
    void shouldPutNoneOfThemIntoTheLogOrTheSupportBundle() throws IOException, InterruptedException {
        assertNone("server log", String.join("\n", system.server().log().lines()));
        Map<String, String> bundle = unzipped(DemoUser.ADMIN, "support-bundle");
        assertThat(bundle).hasSizeGreaterThan(5);
        bundle.forEach(SecretsCanaryIT::assertNone);
    }

    @Test
    void shouldShowTheDeveloperTheContentsButNoUserInAMessage() {
        MigrationApi developer = system.api(DEVELOPER);
        JsonNode migrated = developer.read("records/" + RECORDS.get(0));

        assertThat(migrated.path("status").asText()).as("%s", migrated).isEqualTo("SUCCEEDED");
        assertThat(CANARY.matcher(migrated.path("verification").toString()).results())
                .as("a difference could not be seen otherwise")
                .hasSizeGreaterThan(25);
        for (String id : RECORDS) {
            ObjectNode record = (ObjectNode) developer.read("records/" + id);
            record.remove("verification");
            assertNone("messages of " + id, record.toString());
        }
        assertThat(developer
                        .read("records/" + RECORDS.get(2))
                        .path("failure")
                        .path("message")
                        .asText())
                .as("the words of the platform, without the secrets")
                .contains("https://nexus/x", "SecurityToken=***");
    }

    @Test
    void shouldKeepAHostileNameOnItsLineOfTheLogAndReadableElsewhere() {
        MigrationApi visitor = system.api(VISITOR);
        String id = RECORDS.get(2);

        assertThat(visitor.read("records/" + id).path("objectName").asText()).isEqualTo(HOSTILE_NAME);
        assertThat(MigrationApi.expect(200, visitor.get("records/" + id + "/log"))
                        .body())
                .doesNotContain("\r", "\u001b", "\u202E")
                .doesNotContainPattern("(?m)^SEVERE forged");
        assertThat(system.server().log().lines())
                .anyMatch(line -> line.contains("canary\\r\\nSEVERE forged line\\u001B[2J\\u202Eyranac"))
                .noneMatch(line -> line.startsWith("SEVERE forged") || line.contains("\u202E"));
    }

    private static void assertNone(String where, String text) {
        assertThat(CANARY.matcher(text).results().map(found -> PLANTED.getOrDefault(found.group(), found.group())))
                .as("secrets in %s", where)
                .isEmpty();
    }

    /** By a file, since a workbook that was written while it was sent can be read by its directory only. */
    private Map<String, String> unzipped(DemoUser user, String path) throws IOException, InterruptedException {
        Path archive = HttpClient.newHttpClient()
                .send(system.api(user).request(path).build(), BodyHandlers.ofFile(folder.resolve("archive.zip")))
                .body();
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                files.put(path + " " + entry.getName(), new String(content, StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
