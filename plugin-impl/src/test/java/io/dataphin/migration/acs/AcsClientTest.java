package io.dataphin.migration.acs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dataphin.migration.acs.BrokenServer.Ending;
import io.dataphin.migration.acs.StubGateway.Answer;
import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.identity.CallContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcsClientTest {

    private static final String OK = "{\"Success\":true,\"Code\":\"OK\",\"RequestId\":\"R-1\"}";
    private static final CallLimit LIMIT = new CallLimit("test", 1000);

    private final StubGateway server = new StubGateway();
    private final FakeTime time = new FakeTime();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldReadEnvelope() {
        server.then(Answer.ok(OK));

        AcsAnswer answer = client(server.url()).call(call(false), CallContext.interactive(null));

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
        server.then(Answer.ok(body));

        AcsAnswer answer = client(server.url()).call(call(true), CallContext.interactive(null));

        assertThat(answer.success()).isFalse();
        assertThat(answer.said()).isEqualTo(new PlatformAnswer("Do", 200, "X", "m", "R"));
    }

    @Test
    void shouldNotTrustSuccessBesideAnotherInnerStatus() {
        server.then(Answer.ok("{\"success\":true,\"httpCode\":500,\"errorCode\":\"\\\"\\\"\"}"));

        AcsAnswer answer = client(server.url()).call(call(false), CallContext.interactive(null));

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
        server.then(Answer.of(400, body));

        AcsAnswer answer = client(server.url()).call(call(true), CallContext.interactive(null));

        assertThat(answer.said()).isEqualTo(new PlatformAnswer("Do", 400, "Missing.X", "m", "R"));
    }

    @Test
    void shouldKeepWordsOfGatewayErrorWithoutFormat() {
        server.then(new Answer(404, "no such page", Map.of("x-acs-request-id", "R-7")));

        AcsAnswer answer = client(server.url()).call(call(false), CallContext.interactive(null));

        assertThat(answer.said()).isEqualTo(new PlatformAnswer("Do", 404, "", "no such page", "R-7"));
    }

    @ParameterizedTest
    @CsvSource({
        "404, InvalidAccessKeyId.NotFound",
        "400, InvalidAccessKeyId.Inactive",
        "400, SignatureDoesNotMatch",
        "400, InvalidTimeStamp.Expired",
        "403, Forbidden.RAM",
        "403, Anything",
        "401, ''"
    })
    void shouldReportKeysAndPermissionsAsFinal(int status, String code) {
        server.then(Answer.of(status, "{\"Code\":\"" + code + "\"}"));

        assertThatThrownBy(() -> client(server.url()).call(call(false), CallContext.interactive(null)))
                .isInstanceOf(PlatformAccessException.class);
        assertThat(server.seen()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "500, InternalError",
        "503, ServiceUnavailable",
        "502, ''",
        "400, Throttling.User",
        "429, ''",
        "400, SignatureNonceUsed"
    })
    void shouldReadAgainAfterPassingFaultWhilePersonWaits(int status, String code) {
        server.then(Answer.of(status, "{\"Code\":\"" + code + "\"}"), Answer.ok(OK));

        AcsAnswer answer = client(server.url()).call(call(false), CallContext.interactive(null));

        assertThat(answer.success()).isTrue();
        assertThat(server.seen()).hasSize(2);
        assertThat(server.seen().get(0).headers().get("x-acs-signature-nonce"))
                .isNotEqualTo(server.seen().get(1).headers().get("x-acs-signature-nonce"));
    }

    @Test
    void shouldTryReadThreeTimesAtMost() {
        server.always(seen -> Answer.of(503, ""));

        assertThatThrownBy(() -> client(server.url()).call(call(false), CallContext.interactive(null)))
                .isInstanceOf(PlatformUnavailableException.class);
        assertThat(server.seen()).hasSize(3);
        assertThat(time.waits()).hasSize(2).allMatch(wait -> wait.toMillis() >= 200 && wait.toMillis() <= 800);
    }

    @Test
    void shouldNotReadAgainInBackground() {
        server.always(seen -> new Answer(429, "", Map.of("Retry-After", "7")));

        PlatformUnavailableException fault = catchThrowableOfType(
                PlatformUnavailableException.class,
                () -> client(server.url()).call(call(false), CallContext.background(null)));

        assertThat(fault.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(server.seen()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"x-acs-retry-after, 1500, 1500", "Retry-After, 2, 2000", "Retry-After, soon, 1000"})
    void shouldPauseAllCallsAfterThrottling(String header, String value, long millis) {
        server.then(new Answer(429, "{\"Code\":\"Throttling.User\"}", Map.of(header, value)));
        AcsClient client = client(server.url());

        assertThatThrownBy(() -> client.call(call(false), CallContext.background(null)))
                .isInstanceOf(PlatformUnavailableException.class);
        PlatformUnavailableException refusal = catchThrowableOfType(
                PlatformUnavailableException.class, () -> client.call(call(false), CallContext.background(null)));

        assertThat(refusal.retryAfter()).isEqualTo(Duration.ofMillis(millis));
        assertThat(server.seen()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 408})
    void shouldNotKnowOutcomeOfWriteAfterServerFault(int status) {
        server.always(seen -> Answer.of(status, "oops"));

        assertThatThrownBy(() -> client(server.url()).call(call(true), CallContext.interactive(null)))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(server.seen()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"Success\":tr", "<html>", "[]", "{\"Data\":{}}"})
    void shouldNotKnowOutcomeOfWriteWithGarbledAnswer(String body) {
        server.always(seen -> Answer.ok(body));

        assertThatThrownBy(() -> client(server.url()).call(call(true), CallContext.interactive(null)))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThatThrownBy(() -> client(server.url()).call(call(false), CallContext.background(null)))
                .isInstanceOf(PlatformUnavailableException.class);
        assertThat(server.seen()).hasSize(2);
    }

    @Test
    void shouldNotKnowOutcomeOfWriteThatCameInTwice() {
        server.always(seen -> Answer.of(400, "{\"Code\":\"SignatureNonceUsed\"}"));

        assertThatThrownBy(() -> client(server.url()).call(call(true), CallContext.interactive(null)))
                .isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void shouldKnowThatThrottledWriteWasNotDone() {
        server.always(seen -> Answer.of(429, "{\"Code\":\"Throttling.User\"}"));

        assertThatThrownBy(() -> client(server.url()).call(call(true), CallContext.interactive(null)))
                .isInstanceOf(PlatformUnavailableException.class);
        assertThat(server.seen()).hasSize(1);
    }

    @Test
    void shouldSendWriteOnceWhenConnectionIsReset() throws IOException {
        try (BrokenServer broken = new BrokenServer(Ending.RESET)) {
            assertThatThrownBy(() -> client(broken.url()).call(call(true), CallContext.interactive(null)))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThat(broken.requests()).isEqualTo(1);
        }
    }

    @Test
    void shouldTryReadAgainWhenConnectionIsReset() throws IOException {
        try (BrokenServer broken = new BrokenServer(Ending.RESET)) {
            PlatformException fault = catchThrowableOfType(
                    PlatformException.class,
                    () -> client(broken.url()).call(call(false), CallContext.interactive(null)));

            assertThat(fault).isInstanceOf(PlatformUnavailableException.class);
            assertThat(fault.answer().httpStatus()).isZero();
            assertThat(broken.requests()).isEqualTo(3);
        }
    }

    private AcsClient client(String url) {
        Gateway gateway = new Gateway(
                Platform.TARGET,
                AcsEndpoint.of(url),
                new AccessKey("id", "secret"),
                new GatewayCodes(),
                new AcsTransport(HttpOptions.DEFAULT, new Acs3Signer()));
        return new AcsClient(Platform.TARGET, gateway, time.limiter(), time);
    }

    private static AcsCall call(boolean write) {
        return new AcsCall(AcsRequest.post("Do", "2023-06-30", Map.of("a", "1"), Map.of()), LIMIT, write);
    }
}
