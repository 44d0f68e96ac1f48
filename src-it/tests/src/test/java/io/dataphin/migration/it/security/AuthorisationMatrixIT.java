package io.dataphin.migration.it.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dataphin.migration.it.security.PlainBrowser.Answer;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import io.dataphin.migration.it.support.process.ProjectFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every call of the REST API, every page and every servlet by everybody (design section 5): who may migrate, who may only look, who may not even see the project, and
 * nobody. The calls of those who may are such that the state of the record refuses them, so that one record serves the whole matrix.
 */
@MigrationServer
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationMatrixIT {

    private static final String PROJECT = "7310002255667712";
    private static final Path WEBAPP = ProjectFiles.find().root().resolve("webapp/src/main");

    private final HttpClient client = HttpClient.newHttpClient();
    private RunningSystem system;
    private URI api;
    private String batch;
    private String record;
    private String skipped;
    private String assessment;

    /** People and what they are in the project. */
    enum Person {
        SUPER_ADMINISTRATOR(DemoUser.ADMIN, Right.MIGRATE),
        PROJECT_ADMINISTRATOR(DemoUser.LI_NA, Right.MIGRATE),
        DEVELOPER(DemoUser.WANG_WEI, Right.MIGRATE),
        OPERATIONS(DemoUser.CHEN_JIE, Right.PUBLISH),
        VISITOR(DemoUser.ZHAO_MIN, Right.LOOK),
        ANALYST(DemoUser.SUN_LI, Right.LOOK),
        STRANGER(DemoUser.ZHOU_YI, Right.NONE),
        NOBODY(null, null);

        private final DemoUser user;
        private final Right right;

        Person(DemoUser user, Right right) {
            this.user = user;
            this.right = right;
        }
    }

    /** What somebody may do in the project. */
    enum Right {
        MIGRATE,
        LOOK,
        NONE,
        PUBLISH
    }

    /** The calls, with the answers to those who may migrate, to those who may look, to strangers, and where it differs to operations. */
    enum Call {
        PROJECTS("GET /projects", null, "200", "200", "200"),
        JOBS("GET /projects/{project}/jobs", null, "200", "200", "404 NOT_FOUND"),
        REFRESH("POST /projects/{project}/jobs/refresh", "", "200", "200", "404 NOT_FOUND"),
        DIFFERENCE(
                "GET /projects/{project}/jobs/no-such-job/difference",
                null,
                "404 NOT_FOUND",
                "403 NO_PERMISSION",
                "404 NOT_FOUND"),
        START(
                "POST /batches",
                "{\"projectId\":\"{project}\",\"sameNamePolicy\":\"SKIP\",\"jobs\":[{\"deploymentId\":\"no-such-job\"}]}",
                "422 JOB_NOT_ELIGIBLE",
                "403 NO_PERMISSION",
                "404 NOT_FOUND"),
        PREVIEW_START(
                "POST /batches/preview",
                "{\"projectId\":\"{project}\",\"sameNamePolicy\":\"SKIP\",\"jobs\":[{\"deploymentId\":\"no-such-job\"}]}",
                "200",
                "403 NO_PERMISSION",
                "404 NOT_FOUND"),
        BATCHES("GET /batches", null, "200", "200", "200"),
        BATCH("GET /batches/{batch}", null, "200", "200", "404 NOT_FOUND"),
        RECORDS("GET /records", null, "200", "200", "200"),
        EXPORT("GET /records.csv", null, "200", "200", "200"),
        EXPORT_WORKBOOK("GET /records.xlsx", null, "200", "200", "200"),
        CAUSES("GET /records/causes", null, "200", "200", "200"),
        RECORD("GET /records/{record}", null, "200", "200", "404 NOT_FOUND"),
        LOG("GET /records/{record}/log", null, "200", "200", "404 NOT_FOUND"),
        SUBMIT_LOG("GET /records/{record}/submit-log", null, "200", "200", "404 NOT_FOUND"),
        NO_SUBMIT_LOG("GET /records/{skipped}/submit-log", null, "404 NOT_FOUND", "404 NOT_FOUND", "404 NOT_FOUND"),
        SUBMIT("POST /records/{record}/submit", "", "409 NOT_SUBMITTABLE", "403 NO_PERMISSION", "404 NOT_FOUND"),
        MIGRATE(
                "POST /records/{record}/migrate",
                "{\"targetName\":\"X\",\"accept\":[\"ALREADY_MIGRATED_ELSEWHERE\"]}",
                "422 TARGET_NAME_INVALID",
                "403 NO_PERMISSION",
                "404 NOT_FOUND"),
        CANCEL("POST /records/{record}/cancel", "", "409 NOT_CANCELLABLE", "403 NO_PERMISSION", "404 NOT_FOUND"),
        BULK_SUBMIT(
                "POST /records/actions",
                "{\"action\":\"submit\",\"ids\":[\"{record}\"]}",
                "202 NOT_SUBMITTABLE",
                "202 NO_PERMISSION",
                "202 NOT_FOUND"),
        BULK_CANCEL(
                "POST /records/actions",
                "{\"action\":\"cancel\",\"ids\":[\"{record}\"]}",
                "202 NOT_CANCELLABLE",
                "202 NO_PERMISSION",
                "202 NOT_FOUND"),
        UNDO("POST /records/{skipped}/undo", "", "409 NOT_UNDOABLE", "403 NO_PERMISSION", "404 NOT_FOUND"),
        UNDO_PLAN("GET /records/{record}/undo", null, "200", "403 NO_PERMISSION", "404 NOT_FOUND"),
        PUBLISH(
                "POST /records/{record}/publish",
                "",
                "409 NOT_PUBLISHABLE",
                "403 NO_PERMISSION",
                "404 NOT_FOUND",
                "409 NOT_PUBLISHABLE"),
        PREVIEW("POST /records/actions/preview", "{\"action\":\"undo\",\"ids\":[\"{record}\"]}", "200", "200", "200"),
        BULK_UNDO(
                "POST /records/actions",
                "{\"action\":\"undo\",\"ids\":[\"{skipped}\"]}",
                "202 NOT_UNDOABLE",
                "202 NO_PERMISSION",
                "202 NOT_FOUND"),
        CHECK("POST /records/{skipped}/check", "", "409 NOT_CHECKABLE", "403 NO_PERMISSION", "404 NOT_FOUND"),
        EVIDENCE("GET /batches/{batch}/evidence", null, "200", "200", "404 NOT_FOUND"),
        EVIDENCE_KEY("GET /evidence/key", null, "200", "200", "200"),
        ASSESSMENTS("GET /assessments", null, "200", "200", "200"),
        ASSESS("POST /assessments", "{\"projectId\":\"{project}\"}", "202", "403 NO_PERMISSION", "404 NOT_FOUND"),
        ASSESSMENT("GET /assessments/{assessment}", null, "200", "200", "404 NOT_FOUND"),
        ASSESSED_JOBS("GET /assessments/{assessment}/jobs", null, "200", "200", "404 NOT_FOUND"),
        ASSESSED_JOB(
                "GET /assessments/{assessment}/jobs/no-such-job",
                null,
                "404 NOT_FOUND",
                "404 NOT_FOUND",
                "404 NOT_FOUND"),
        ASSESSMENT_CSV("GET /assessments/{assessment}.csv", null, "200", "200", "404 NOT_FOUND"),
        ASSESSMENT_WORKBOOK("GET /assessments/{assessment}.xlsx", null, "200", "200", "404 NOT_FOUND"),
        ASSESSMENT_PAGE("GET /assessments/{assessment}.html", null, "200", "200", "404 NOT_FOUND"),
        AUDIT("GET /audit", null, "403 NO_PERMISSION", "403 NO_PERMISSION", "403 NO_PERMISSION"),
        AUDIT_LINES("GET /audit.jsonl", null, "403 NO_PERMISSION", "403 NO_PERMISSION", "403 NO_PERMISSION"),
        AUDIT_TABLE("GET /audit.csv", null, "403 NO_PERMISSION", "403 NO_PERMISSION", "403 NO_PERMISSION"),
        DRAIN("GET /drain", null, "200", "200", "200"),
        TURN_DRAIN(
                "POST /drain", "{\"draining\":false}", "403 NO_PERMISSION", "403 NO_PERMISSION", "403 NO_PERMISSION"),
        SUPPORT_BUNDLE("GET /support-bundle", null, "403 NO_PERMISSION", "403 NO_PERMISSION", "403 NO_PERMISSION"),
        CONNECTIONS("GET /connections", null, "403 NO_PERMISSION", "403 NO_PERMISSION", "403 NO_PERMISSION"),
        CONNECTION("GET /connections/vvp-retail", null, "403 NO_PERMISSION", "403 NO_PERMISSION", "403 NO_PERMISSION"),
        SAVE_CONNECTION(
                "PUT /connections/vvp-partner",
                "{\"accessKeyId\":\"matrix\",\"accessKeySecret\":\"matrix\"}",
                "403 NO_PERMISSION",
                "403 NO_PERMISSION",
                "403 NO_PERMISSION"),
        TEST_CONNECTION(
                "POST /connections/vvp-retail/test", "", "403 NO_PERMISSION", "403 NO_PERMISSION", "403 NO_PERMISSION"),
        DELETE_CONNECTION(
                "DELETE /connections/vvp-partner", null, "403 NO_PERMISSION", "403 NO_PERMISSION", "403 NO_PERMISSION"),
        SECRETS("GET /secrets", null, "403 NO_PERMISSION", "403 NO_PERMISSION", "403 NO_PERMISSION"),
        ENCRYPT("POST /secrets/encrypt", "", "403 NO_PERMISSION", "403 NO_PERMISSION", "403 NO_PERMISSION"),
        METRICS("GET /metrics", null, "200", "200", "200"),
        BULK_PUBLISH(
                "POST /records/actions",
                "{\"action\":\"publish\",\"ids\":[\"{record}\"]}",
                "202 NOT_PUBLISHABLE",
                "202 NO_PERMISSION",
                "202 NOT_FOUND",
                "202 NOT_PUBLISHABLE"),
        OPENAPI("GET /openapi", null, "200", "200", "200");

        /** Calls that only administrators of the plug-in may make. */
        private static final Set<Call> ADMINISTRATORS_ALONE = EnumSet.of(
                TURN_DRAIN,
                SUPPORT_BUNDLE,
                AUDIT,
                AUDIT_LINES,
                AUDIT_TABLE,
                CONNECTIONS,
                CONNECTION,
                SAVE_CONNECTION,
                TEST_CONNECTION,
                DELETE_CONNECTION,
                SECRETS,
                ENCRYPT);

        /** What has tests of its own, since it does not end. */
        private static final Set<String> STREAMS = Set.of("GET /events");

        private final String line;
        private final String body;
        private final String[] answers;

        Call(String line, String body, String... answers) {
            this.line = line;
            this.body = body;
            this.answers = answers;
        }

        /** The call as the OpenAPI document names it, but for the names of ids. */
        private String template() {
            return line.replaceAll("no-such-job|vvp-[a-z]+|\\{[^}]+}", "{}");
        }

        private String answerTo(Person person) {
            if (person.right == null) {
                return "401 UNAUTHENTICATED";
            }
            if (person == Person.SUPER_ADMINISTRATOR && ADMINISTRATORS_ALONE.contains(this)) {
                return this == DELETE_CONNECTION ? "204" : "200";
            }
            // who may publish may look, and has an answer of its own where that makes a difference
            boolean own = person.right.ordinal() < answers.length;
            return answers[own ? person.right.ordinal() : Right.LOOK.ordinal()];
        }
    }

    @BeforeAll
    void migrateOneJob(RunningSystem system) throws IOException, InterruptedException {
        this.system = system;
        api = system.url().resolve("api/v1");
        URI generate = system.sandbox().url().resolve("/_control/namespaces/retail-prod/deployments/generate");
        String jobs = send(HttpRequest.newBuilder(generate)
                        .POST(BodyPublishers.ofString("{\"count\":2,\"prefix\":\"matrix_job\"}"))
                        .header("Content-Type", "application/json"))
                .body();
        String job = first("\"deploymentIds\"\\s*:\\s*\\[\\s*\"([^\"]+)\"", jobs);
        String second = first("\"deploymentIds\"\\s*:\\s*\\[\\s*\"[^\"]+\"\\s*,\\s*\"([^\"]+)\"", jobs);
        String started = send(request(Person.DEVELOPER, "POST", "/batches", """
                {"projectId":"%s","sameNamePolicy":"SKIP","jobs":[{"deploymentId":"%s"}]}""".formatted(PROJECT, job)))
                .body();
        batch = first("\"batchId\":\"(\\d+)\"", started);
        record = first("\"records\":\\[\\{\"id\":\"(\\d+)\"", started);
        assertThat(streamUntil(Person.DEVELOPER, "\"status\":\"(?:SUCCEEDED|FAILED|SKIPPED)\""))
                .contains("SUCCEEDED");
        skipped = skip(second);
        assessment = first(
                "\"id\":\"(\\d+)\"",
                send(request(Person.DEVELOPER, "POST", "/assessments", "{\"projectId\":\"" + PROJECT + "\"}"))
                        .body());
    }

    /** A record that wrote nothing, so that asking for its undo changes nothing. */
    private String skip(String job) throws IOException, InterruptedException {
        String started = send(request(Person.DEVELOPER, "POST", "/batches", """
                {"projectId":"%s","sameNamePolicy":"SKIP","jobs":[
                  {"deploymentId":"%s","targetName":"matrix_job_0001"}]}""".formatted(PROJECT, job)))
                .body();
        String id = first("\"records\":\\[\\{\"id\":\"(\\d+)\"", started);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get(Person.DEVELOPER, "/records/" + id).contains("\"SKIPPED\""));
        return id;
    }

    static Stream<Arguments> everyCallByEverybody() {
        return Arrays.stream(Call.values())
                .flatMap(call -> Arrays.stream(Person.values()).map(person -> arguments(call, person)));
    }

    @ParameterizedTest
    @MethodSource("everyCallByEverybody")
    void shouldAnswerAsTheRoleAllows(Call call, Person person) throws IOException, InterruptedException {
        String[] line = call.line.split(" ");

        HttpResponse<String> answer = send(request(person, line[0], filled(line[1]), filled(call.body)));

        assertThat((answer.statusCode() + " " + code(call, answer)).strip()).isEqualTo(call.answerTo(person));
    }

    @Test
    void shouldHaveALineForEveryCallOfTheApi() throws IOException, InterruptedException {
        Set<String> lines = Arrays.stream(Call.values()).map(Call::template).collect(Collectors.toSet());
        lines.addAll(Call.STREAMS);
        JsonNode paths =
                new ObjectMapper().readTree(get(Person.DEVELOPER, "/openapi")).path("paths");

        assertThat(paths.properties())
                .isNotEmpty()
                .allSatisfy(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> assertThat(lines)
                                .contains(method.toUpperCase(Locale.ROOT) + " "
                                        + path.getKey().replaceAll("\\{[^}]+}", "{}"))));
    }

    /** A page, a file or another address of the pages, with the answers to nobody, to a user of the plug-in and to an administrator. */
    enum Door {
        INDEX("index.xhtml", "302", "302", "302"),
        SIGN_IN("sign-in.xhtml", "200", "302", "302"),
        SIGNED_OUT("signed-out.xhtml", "200", "200", "200"),
        ERROR("error.xhtml", "200", "200", "200"),
        HELP("help/index.xhtml", Door.SIGN_IN_FIRST, "200", "200"),
        RECORDS("records/list.xhtml", Door.SIGN_IN_FIRST, "200", "200"),
        RECORD("records/detail.xhtml?id={record}", Door.SIGN_IN_FIRST, "200", "200"),
        DIFFERENCE("records/difference.xhtml?id={record}", Door.SIGN_IN_FIRST, "200", "200"),
        BATCHES("batches/list.xhtml", Door.SIGN_IN_FIRST, "200", "200"),
        BATCH("batches/detail.xhtml?id={batch}", Door.SIGN_IN_FIRST, "200", "200"),
        // leads to a draft of its own
        WIZARD("batch/migrate.xhtml", Door.SIGN_IN_FIRST, "302", "302"),
        ASSESSMENTS("assessment/list.xhtml", Door.SIGN_IN_FIRST, "200", "200"),
        ASSESSMENT("assessment/detail.xhtml?id={assessment}", Door.SIGN_IN_FIRST, "200", "200"),
        ASSESSED_JOB("assessment/job.xhtml?id={assessment}&job=matrix", Door.SIGN_IN_FIRST, "200", "200"),
        AUDIT("audit/list.xhtml", Door.SIGN_IN_FIRST, "403", "200"),
        AUDIT_FILE("audit/export?format=jsonl", Door.SIGN_IN_FIRST, "403", "200"),
        CONNECTIONS("connections/list.xhtml", Door.SIGN_IN_FIRST, "403", "200"),
        INSTALLATION("installation/check.xhtml", Door.SIGN_IN_FIRST, "403", "200"),
        RECORDS_FILE("records/export?format=csv", Door.SIGN_IN_FIRST, "200", "200"),
        ASSESSMENT_FILE("assessment/export?format=csv&id={assessment}", Door.SIGN_IN_FIRST, "200", "200"),
        EVIDENCE("batches/evidence?id={batch}", Door.SIGN_IN_FIRST, "200", "200"),
        EVIDENCE_KEY("batches/evidence?id=key", Door.SIGN_IN_FIRST, "200", "200"),
        STATUS("status", "200", "200", "200"),
        OPEN("open", "302", "302", "302"),
        CONSOLE_ENTRY("console-entry.json", "200", "200", "200"),
        // there is no provider
        PROVIDER("oidc/sign-in", "404", "404", "404"),
        PROVIDER_BACK("oidc/callback", "404", "404", "404");

        private static final String SIGN_IN_FIRST = "302 sign-in";

        /** What has tests of its own: it does not end, or takes nothing but what the provider sends. */
        private static final Set<String> OTHERS = Set.of("changes", "oidc/back-channel-logout");

        private final String address;
        private final String[] answers;

        Door(String address, String... answers) {
            this.address = address;
            this.answers = answers;
        }

        /** Files of a project that a stranger does not see. */
        private boolean missingTo(Person person) {
            return person.right == Right.NONE && (this == ASSESSMENT_FILE || this == EVIDENCE);
        }

        private String answerTo(Person person) {
            if (missingTo(person)) {
                return "404";
            }
            return answers[person.right == null ? 0 : person == Person.SUPER_ADMINISTRATOR ? 2 : 1];
        }

        private String path() {
            return address.replaceAll("\\?.*", "");
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldOpenDoorsAsTheRoleAllows(Person person) throws IOException {
        PlainBrowser browser = PlainBrowser.behindProxy(system, "203.0.113." + (100 + person.ordinal()));
        if (person.user != null) {
            browser.signIn(person.user.signInName(), DemoUser.PASSWORD);
        }
        SoftAssertions doors = new SoftAssertions();
        for (Door door : Door.values()) {
            Answer answer = browser.get(filled(door.address));

            String said = answer.status() + (answer.location().contains("/sign-in.xhtml?page=") ? " sign-in" : "");
            doors.assertThat(said).as("%s to %s", door, person).isEqualTo(door.answerTo(person));
            if (person.right == Right.NONE || person.right == null) {
                doors.assertThat(answer.body())
                        .as("%s to %s", door, person)
                        .doesNotContain("matrix_job", "Retail real-time");
            }
        }
        doors.assertAll();
    }

    @Test
    void shouldHaveALineForEveryPageAndServlet() throws IOException {
        Set<String> lines = Arrays.stream(Door.values()).map(Door::path).collect(Collectors.toSet());
        lines.addAll(Door.OTHERS);

        assertThat(lines).containsAll(pages()).containsAll(servlets());
    }

    private static Set<String> pages() throws IOException {
        Path root = WEBAPP.resolve("webapp");
        try (Stream<Path> files = Files.walk(root)) {
            Set<String> pages = files.map(
                            file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".xhtml") && !name.startsWith("WEB-INF/"))
                    .collect(Collectors.toSet());
            assertThat(pages).isNotEmpty();
            return pages;
        }
    }

    private static Set<String> servlets() throws IOException {
        Pattern address = Pattern.compile("(?:@WebServlet\\((?:[^)]*urlPatterns = )?|String PATH = )\"/([^\"]+)\"");
        try (Stream<Path> files = Files.walk(WEBAPP.resolve("java"))) {
            Set<String> servlets = new HashSet<>();
            for (Path file : files.filter(name -> name.toString().endsWith("Servlet.java"))
                    .toList()) {
                Matcher found = address.matcher(Files.readString(file));
                assertThat(found.find()).as("address of %s", file).isTrue();
                servlets.add(found.group(1));
            }
            assertThat(servlets).isNotEmpty();
            return servlets;
        }
    }

    @Test
    void shouldTellTheAuditWhoSignedInWhoWasRefusedAndWhatWasExported() throws IOException, InterruptedException {
        String client = "203.0.113.77";
        PlainBrowser browser = PlainBrowser.behindProxy(system, client);
        browser.signIn(DemoUser.ZHAO_MIN.signInName(), "wrong");
        browser.signIn(DemoUser.ZHAO_MIN.signInName(), DemoUser.PASSWORD);
        browser.get("audit/list.xhtml");
        browser.get("records/export?format=csv");

        String said = get(Person.SUPER_ADMINISTRATOR, "/audit?who=zhao.min&limit=200");

        assertThat(entriesFrom(client, said))
                .containsSubsequence(
                        "EXPORT_RECORDS OK", "ACCESS_REFUSED NO_PERMISSION", "SIGN_IN OK", "SIGN_IN WRONG_PASSWORD");
        assertThat(said).doesNotContain(DemoUser.PASSWORD);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(get(Person.SUPER_ADMINISTRATOR, "/audit?who=zhao.min&result=REFUSED&limit=1"))
                                .containsPattern("\"hash\":\"[0-9a-f]{64}\""));
    }

    private static List<String> entriesFrom(String client, String page) throws IOException {
        List<String> entries = new ArrayList<>();
        for (JsonNode entry : new ObjectMapper().readTree(page).path("items")) {
            if (entry.path("from").asText().equals(client)) {
                entries.add(entry.path("action").asText() + " "
                        + entry.path("result").asText());
            }
        }
        return entries;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOBODY")
    void shouldListTheProjectAndItsRecordsToMembersOnly(Person person) throws IOException, InterruptedException {
        boolean sees = person.right != Right.NONE;

        assertThat(get(person, "/projects?limit=200").contains(PROJECT)).isEqualTo(sees);
        assertThat(get(person, "/projects?keyword=" + PROJECT).contains("\"total\":1"))
                .isEqualTo(sees);
        assertThat(get(person, "/records?batchId=" + batch).contains("\"total\":1"))
                .isEqualTo(sees);
        assertThat(get(person, "/records.csv?batchId=" + batch).contains("matrix_job"))
                .isEqualTo(sees);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOBODY")
    void shouldOfferActionsAndShowScriptsToThoseWhoMayMigrateOnly(Person person)
            throws IOException, InterruptedException {
        if (person.right != Right.NONE) {
            String detail = get(person, "/records/" + record);

            assertThat(detail.contains("\"actions\":[\"migrate\",\"undo\",\"check\"]"))
                    .isEqualTo(person.right == Right.MIGRATE);
            assertThat(detail.contains("\"source\":\"***\"")).isEqualTo(person.right != Right.MIGRATE);
            assertThat(get(person, "/records/" + record + "/submit-log").equals("***\n"))
                    .isEqualTo(person.right != Right.MIGRATE);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOBODY", "STRANGER"})
    void shouldStreamEventsToMembers(Person person) throws IOException, InterruptedException {
        assertThat(streamUntil(person, "\"status\":\"SUCCEEDED\"")).contains("event: record");
    }

    @Test
    void shouldStreamNothingButHeartbeatsToStrangers() throws IOException, InterruptedException {
        assertThat(streamUntil(Person.STRANGER, "heartbeat")).doesNotContain("event: record");
    }

    @Test
    void shouldStreamNothingToNobody() throws IOException, InterruptedException {
        assertThat(send(request(Person.NOBODY, "GET", "/events", null)).statusCode())
                .isEqualTo(401);
    }

    /** What a stream from the beginning holds up to the first match; the time-out of the class ends a stream without one. */
    private String streamUntil(Person person, String pattern) throws IOException, InterruptedException {
        HttpRequest request = request(person, "GET", "/events", null)
                .header("Last-Event-ID", "0")
                .build();
        Pattern wanted = Pattern.compile(pattern.contains("status") ? "\"id\":\"" + record + "\"," + pattern : pattern);
        StringBuilder seen = new StringBuilder();
        try (Stream<String> lines = client.send(request, BodyHandlers.ofLines()).body()) {
            lines.peek(line -> seen.append(line).append('\n'))
                    .anyMatch(line -> wanted.matcher(line).find());
        }
        return seen.toString();
    }

    private String get(Person person, String path) throws IOException, InterruptedException {
        return send(request(person, "GET", path, null)).body();
    }

    private HttpRequest.Builder request(Person person, String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path))
                .method(
                        method,
                        body == null || body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (person.user != null) {
            byte[] pair = (person.user.signInName() + ":" + DemoUser.PASSWORD).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String filled(String template) {
        return template == null
                ? null
                : template.replace("{project}", PROJECT)
                        .replace("{batch}", batch)
                        .replace("{record}", record)
                        .replace("{skipped}", skipped)
                        .replace("{assessment}", assessment);
    }

    /** The code of a problem, or of the one refused record of a bulk action. */
    private static String code(Call call, HttpResponse<String> answer) {
        if (answer.statusCode() < 400 && !call.name().startsWith("BULK")) {
            return "";
        }
        // the problem's own code stands before those of the single jobs
        return first("\"code\":\"(\\w+)\"", answer.body());
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
