package io.dataphin.migration.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.web.rest.ApiUnderTest.Answer;
import io.dataphin.migration.web.security.LogCapture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The general rules of the API: who gets in, and how refusals look. */
class ApiContractTest {

    @TempDir
    Path folder;

    private ApiUnderTest api;

    @BeforeEach
    void start() throws IOException {
        api = new ApiUnderTest(users(folder));
    }

    static Path users(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("users"),
                "alice | 30010 | user | "
                        + "PBKDF2WithHmacSHA256:1000:c2FsdHNhbHRzYWx0c2FsdA==:dClvKSmj66n6MdMWNv3Go4mvH1Ym2WIGiJvquqa+mfE=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic",
                "Basic ",
                "Basic *",
                "Basic YWxpY2U=",
                "Basic /zo=",
                "Bearer abc",
                "Basic YWxpY2U6d3Jvbmc=",
                "Basic ZXZlOnNlY3JldA=="
            })
    void shouldAskForCredentialsAlsoForUnknownPaths(String authorization) {
        api.with("Authorization", authorization.isEmpty() ? null : authorization);

        for (String path : new String[] {"/projects", "/no/such/path", "/openapi"}) {
            Answer answer = api.get(path);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("UNAUTHENTICATED");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"migration\", charset=\"UTF-8\"");
            assertThat(answer.header("Set-Cookie")).isNull();
        }
        assertThat(api.services.calls).isEmpty();
    }

    @Test
    void shouldTakeTheSchemeInAnyCase() {
        api.with("Authorization", ApiUnderTest.ALICE.replace("Basic", "bAsIc"));

        assertThat(api.get("/projects").status()).isEqualTo(200);
    }

    @Test
    void shouldLetNobodyInWhileAnotherModeIsConfigured() throws IOException {
        Answer answer = new ApiUnderTest(users(folder), "oidc").get("/projects");

        assertThat(answer.problem()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void shouldSlowDownFailedSignInsAndSayForHowLong() {
        api.with("Authorization", ApiUnderTest.basic("alice:wrong"));
        for (int i = 0; i < 5; i++) {
            assertThat(api.get("/projects").status()).isEqualTo(401);
        }

        Answer answer = api.get("/projects");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.problem()).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 10);
        assertThat(answer.json().path("detail").asText()).contains("Wait " + answer.header("Retry-After") + " s");
    }

    @Test
    void shouldRefuseCallsOfForeignPages() {
        api.with("Host", "localhost:8080").with("Origin", "http://evil.example");
        assertThat(api.call("POST", "/records/5/cancel", new byte[0]).status()).isEqualTo(403);

        api.with("Origin", "http://localhost:8080");
        assertThat(api.call("POST", "/records/5/cancel", new byte[0]).status()).isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing",
        "GET, /records/abc",
        "GET, /records/99999999999999999999",
        "GET, /records/9223372036854775808",
        "GET, /records/-1",
        "GET, /projects/x/jobs",
        "GET, /application.wadl",
    })
    void shouldAnswerNotFoundForWhatIsNotServed(String method, String path) {
        Answer answer = api.call(method, path, new byte[0]);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("NOT_FOUND");
        assertThat(answer.json().path("instance").asText()).isEqualTo("/migration/api/v1" + path);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /records/5, GET",
        "POST, /projects, GET",
        "GET, /records/5/submit, POST",
        "PUT, /batches, POST",
        "GET, /records/actions, POST",
        "POST, /events, GET",
        "POST, /records.csv, GET"
    })
    void shouldNameTheMethodsThatAnAddressTakes(String method, String path, String allowed) {
        Answer answer = api.call(method, path, new byte[0]);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).contains(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=iso-8859-1",
                "application/problem+json"
            })
    void shouldRefuseOtherContentTypesEvenWithoutBody(String type) {
        api.with("Content-Type", type);

        for (String path : new String[] {
            "/batches", "/records/5/submit", "/records/5/migrate", "/records/5/cancel", "/records/actions"
        }) {
            assertThat(api.call("POST", path, new byte[0]).problem()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
            Answer answer = api.call("POST", path, "{}".getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.problem()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        }
        assertThat(api.services.calls).isEmpty();
    }

    @Test
    void shouldRefuseABodyOfNoContentType() {
        assertThat(api.call("POST", "/batches", "{}".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void shouldRefuseABodyOverOneMebibyteByItsLengthOrByCounting() {
        byte[] tooLarge = " ".repeat(RequestBodyFilter.LIMIT + 1).getBytes(StandardCharsets.UTF_8);
        byte[] largest = " ".repeat(RequestBodyFilter.LIMIT).getBytes(StandardCharsets.UTF_8);
        api.with("Content-Type", "application/json");

        assertThat(api.call("POST", "/batches", largest).problem()).isEqualTo("INVALID_BODY");
        assertThat(api.call("POST", "/batches", tooLarge).status()).isEqualTo(413);
        api.with("Content-Length", "1048577");
        assertThat(api.call("POST", "/batches", new byte[0]).problem()).isEqualTo("BODY_TOO_LARGE");
    }

    @ParameterizedTest
    @CsvSource({
        "/projects?sort=name, sort",
        "/records?stauts=FAILED, stauts",
        "/records/5?verbose=true, verbose",
        "/projects/5/jobs?from=2026-01-01T00:00:00Z, from",
        "/openapi?x=, x",
    })
    void shouldRefuseUnknownQueryParameters(String path, String name) {
        Answer answer = api.get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("INVALID_PARAMETER");
        assertThat(answer.json().path("detail").asText()).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"Accept, 400, INVALID_PARAMETER", "Content-Type, 415, UNSUPPORTED_MEDIA_TYPE"})
    void shouldAnswerUnreadableHeadersWithAProblem(String header, int status, String code) {
        Answer answer = api.with(header, "application/").call("POST", "/records/5/cancel", new byte[0]);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(code);
    }

    @Test
    void shouldBelongToTheApplicationThatTheServerStarts() {
        assertThat(new ApiApplication().getClasses()).isEqualTo(api.classes());
    }

    @Test
    void shouldTellThatItCannotAnswerInTheWantedType() {
        api.with("Accept", "text/html");

        assertThat(api.get("/projects").problem()).isEqualTo("NOT_ACCEPTABLE");
    }

    @Test
    void shouldSpeakTheReadersLanguageWhileCodesStay() {
        Answer english = api.get("/records/abc");
        Answer chinese =
                api.with("Accept-Language", "fr, zh-CN;q=0.9, en;q=0.1").get("/records/abc");

        assertThat(english.json().path("title").asText()).isEqualTo("Not found");
        assertThat(chinese.json().path("title").asText()).isEqualTo("未找到");
        assertThat(chinese.problem()).isEqualTo(english.problem());
    }

    @Test
    void shouldKeepTheReasonOfAFaultInTheLog() {
        api.services.failure = new IllegalStateException("select password from users");
        try (LogCapture log = new LogCapture(UnexpectedExceptionMapper.class)) {
            Answer answer = api.get("/projects");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.problem()).isEqualTo("INTERNAL_ERROR");
            assertThat(answer.body()).doesNotContain("select", "Exception", "io.dataphin");
            String id = log.lines().get(0).replaceFirst(".* ", "");
            assertThat(answer.json().path("detail").asText()).contains(id);
        }
    }
}
