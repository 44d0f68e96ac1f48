package io.dataphin.migration.platform.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dataphin.migration.api.error.ClockOffException;
import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.error.ThrottledException;
import io.dataphin.migration.platform.gateway.BrokenServer.Ending;
import io.dataphin.migration.platform.gateway.EchoApi.Body;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {

    private static final String OK = "{\"Success\":true,\"Code\":\"OK\",\"RequestId\":\"R-1\"}";
    private static final String NONCE_USED = "{\"Code\":\"SignatureNonceUsed\",\"RequestId\":\"R-9\"}";

    private final StubGateway server = new StubGateway();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldReadEnvelope() {
        server.then(StubGateway.Answer.ok(OK));

        Answer<Body> answer = read();

        assertThat(answer.success()).isTrue();
        assertThat(answer.requestId()).isEqualTo("R-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":false,\"httpCode\":200,\"errorCode\":\"X\",\"errorMessage\":\"m\",\"requestId\":\"R\"}",
                "{\"Success\":false,\"HttpStatusCode\":200,\"Code\":\"X\",\"Message\":\"m\",\"RequestId\":\"R\"}",
                "{\"Success\":\"false\",\"Code\":\"X\",\"Message\":\"m\",\"RequestId\":\"R\"}"
            })
    void shouldLeaveRefusalInsideHttp200ToTheCaller(String body) {
        server.then(StubGateway.Answer.ok(body));

        Answer<Body> answer = write();

        assertThat(answer.success()).isFalse();
        assertThat(answer.said()).isEqualTo(new PlatformAnswer("Do", 200, "X", "m", "R"));
    }

    @Test
    void shouldNotTrustSuccessBesideAnotherInnerStatus() {
        server.then(StubGateway.Answer.ok("{\"success\":true,\"httpCode\":500,\"errorCode\":\"\\\"\\\"\"}"));

        Answer<Body> answer = read();

        assertThat(answer.success()).isFalse();
        assertThat(answer.code()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"RequestId\":\"R\",\"HostId\":\"h\",\"Code\":\"Missing.X\",\"Message\":\"m\"}",
                "{\"requestId\":\"R\",\"code\":\"Missing.X\",\"message\":\"m\"}",
                "<?xml version='1.0'?><Error><RequestId>R</RequestId><Code>Missing.X</Code><Message>m</Message></Error>"
            })
    void shouldReadGatewayErrorInAllShapes(String body) {
        server.then(StubGateway.Answer.of(400, body));

        assertThat(write().said()).isEqualTo(new PlatformAnswer("Do", 400, "Missing.X", "m", "R"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"Code":"NoPermission","Message":"not authorized","AccessDeniedDetail":{"AuthAction":"dataphin:Do",
                "AuthPrincipalDisplayName":"plug-in","PolicyType":"AccountLevelIdentityBasedPolicy",
                "NoPermissionType":"ImplicitDeny","EncodedDiagnosticMessage":"AQEAAA"}}""", """
                <Error><Code>NoPermission</Code><Message>not authorized</Message><AccessDeniedDetail>
                <AuthAction>dataphin:Do</AuthAction><AuthPrincipalDisplayName>plug-in</AuthPrincipalDisplayName>
                <PolicyType>AccountLevelIdentityBasedPolicy</PolicyType><NoPermissionType>ImplicitDeny</NoPermissionType>
                </AccessDeniedDetail></Error>"""})
    void shouldSayWhichPolicyRefusesWhichAction(String body) {
        server.then(StubGateway.Answer.of(403, body));

        PlatformAccessException refusal = catchThrowableOfType(PlatformAccessException.class, this::read);

        assertThat(refusal.text().parameters().get("vendorMessage"))
                .isEqualTo("not authorized (action dataphin:Do, caller plug-in,"
                        + " policy AccountLevelIdentityBasedPolicy, reason ImplicitDeny)");
    }

    @Test
    void shouldKeepWordsOfGatewayErrorWithoutFormat() {
        server.then(new StubGateway.Answer(404, "no such page", Map.of("x-acs-request-id", "R-7")));

        assertThat(read().said()).isEqualTo(new PlatformAnswer("Do", 404, "", "no such page", "R-7"));
    }

    @ParameterizedTest
    @CsvSource({
        "404, InvalidAccessKeyId.NotFound",
        "400, InvalidAccessKeyId.Inactive",
        "400, SignatureDoesNotMatch",
        "403, Forbidden.RAM",
        "403, Anything",
        "401, ''"
    })
    void shouldReportKeysAndPermissionsAsFinal(int status, String code) {
        server.then(StubGateway.Answer.of(status, "{\"Code\":\"" + code + "\"}"));

        assertThatThrownBy(this::read).isInstanceOf(PlatformAccessException.class);
        assertThat(server.seen()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidTimeStamp.Expired, PT-20M, behind, 20",
        "InvalidTimeStamp.Expired, PT20M, ahead, 20",
        "IllegalTimestamp, PT-8H, behind, 480",
        "InvalidTimeStamp.Format, PT3S, unknown, "
    })
    void shouldTellByTheDateOfTheAnswerHowFarTheClocksAreApart(
            String code, Duration wrong, String side, String minutes) {
        PlatformClocks clocks = new PlatformClocks(Clock.offset(Clock.systemUTC(), wrong));
        server.always(seen -> StubGateway.Answer.of(400, "{\"Code\":\"" + code + "\"}"));

        ClockOffException fault = catchThrowableOfType(ClockOffException.class, () -> send(server.url(), true, clocks));

        assertThat(fault).as("certainly not done, and passing").isInstanceOf(PlatformUnavailableException.class);
        assertThat(fault.text().parameters().get("clock")).isEqualTo(side);
        assertThat(fault.text().parameters().get("minutes")).isEqualTo(minutes);
        assertThat(clocks.refusing()).containsExactly(Platform.TARGET);
    }

    @Test
    void shouldSayThatTheClocksAreRightAgainWithTheFirstSuccess() {
        PlatformClocks clocks = new PlatformClocks(Clock.systemUTC());
        server.then(StubGateway.Answer.of(400, "{\"Code\":\"InvalidTimeStamp.Expired\"}"), StubGateway.Answer.ok(OK));

        assertThatThrownBy(() -> send(server.url(), false, clocks)).isInstanceOf(ClockOffException.class);
        send(server.url(), false, clocks);

        assertThat(clocks.refusing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "429, Retry-After, 7, 7000",
        "400, x-acs-retry-after, 1500, 1500",
        "200, Retry-After, 7, 7000",
        "429, Retry-After, soon, 0",
        "429, Retry-After, 900, 30000"
    })
    void shouldTellThrottlingApartAndHowLongToWait(int status, String header, String value, long millis) {
        server.always(seen -> new StubGateway.Answer(
                status, "{\"Success\":false,\"Code\":\"Throttling.User\"}", Map.of(header, value)));

        assertThat(catchThrowableOfType(ThrottledException.class, this::read).retryAfter())
                .isEqualTo(Duration.ofMillis(millis));
        assertThat(catchThrowableOfType(ThrottledException.class, this::write).retryAfter())
                .isEqualTo(Duration.ofMillis(millis));
        assertThat(server.seen()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 408})
    void shouldNotKnowOutcomeOfWriteAfterServerFault(int status) {
        server.always(seen -> StubGateway.Answer.of(status, "oops"));

        assertThatThrownBy(this::write).isInstanceOf(OutcomeUnknownException.class);
        assertThatThrownBy(this::read).isInstanceOf(PlatformUnavailableException.class);
        assertThat(server.seen()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"Success\":tr", "<html>", "[]", "{\"Data\":{}}"})
    void shouldNotKnowOutcomeOfWriteWithGarbledAnswer(String body) {
        server.always(seen -> StubGateway.Answer.ok(body));

        assertThatThrownBy(this::write).isInstanceOf(OutcomeUnknownException.class);
        assertThatThrownBy(this::read).isInstanceOf(PlatformUnavailableException.class);
        assertThat(server.seen()).hasSize(2);
    }

    @Test
    void shouldNotKnowOutcomeOfWriteThatCameInTwice() {
        server.always(seen -> StubGateway.Answer.of(400, NONCE_USED));

        assertThatThrownBy(this::write).isInstanceOf(OutcomeUnknownException.class);
        assertThat(server.seen()).hasSize(1);
    }

    @Test
    void shouldReadAgainWithNewSignatureWhenReadCameInTwice() {
        server.then(StubGateway.Answer.of(400, NONCE_USED), StubGateway.Answer.ok(OK));

        assertThat(read().success()).isTrue();
        assertThat(server.seen()).hasSize(2);
        assertThat(server.seen().get(0).headers().get("x-acs-signature-nonce"))
                .isNotEqualTo(server.seen().get(1).headers().get("x-acs-signature-nonce"));
    }

    @Test
    void shouldNeverNameUsedNonceAsCauseOfFailedRead() {
        server.always(seen -> StubGateway.Answer.of(400, NONCE_USED));

        PlatformUnavailableException fault = catchThrowableOfType(PlatformUnavailableException.class, this::read);

        assertThat(fault.answer()).isEqualTo(new PlatformAnswer("Do", 0, "", "the connection was broken off", "R-9"));
        assertThat(server.seen()).hasSize(2);
    }

    @Test
    void shouldSendWriteOnceWhenConnectionIsReset() throws IOException {
        try (BrokenServer broken = new BrokenServer(Ending.RESET)) {
            assertThatThrownBy(() -> send(broken.url(), true)).isInstanceOf(OutcomeUnknownException.class);
            assertThat(broken.requests()).isEqualTo(1);
        }
    }

    @Test
    void shouldNotTryReadAgainWhenConnectionIsReset() throws IOException {
        try (BrokenServer broken = new BrokenServer(Ending.RESET)) {
            PlatformException fault = catchThrowableOfType(PlatformException.class, () -> send(broken.url(), false));

            assertThat(fault).isInstanceOf(PlatformUnavailableException.class);
            assertThat(fault.answer().httpStatus()).isZero();
            assertThat(broken.requests()).isEqualTo(1);
        }
    }

    private Answer<Body> read() {
        return send(server.url(), false);
    }

    private Answer<Body> write() {
        return send(server.url(), true);
    }

    private static Answer<Body> send(String url, boolean write) {
        return send(url, write, new PlatformClocks(Clock.systemUTC()));
    }

    private static Answer<Body> send(String url, boolean write, PlatformClocks clocks) {
        EchoApi api = new RestClients(HttpOptions.DEFAULT)
                .client(EchoApi.class, Endpoint.of(url), "key", () -> new AccessKey("id", "secret"));
        return new Gateway(Platform.TARGET, new GatewayCodes(), clocks).send("Do", write, () -> api.post("1", null));
    }
}
