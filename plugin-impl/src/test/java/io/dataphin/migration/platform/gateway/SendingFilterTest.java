package io.dataphin.migration.platform.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.platform.gateway.BrokenServer.Ending;
import io.dataphin.migration.platform.gateway.EchoApi.Body;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendingFilterTest {

    private static final AccessKey KEY = new AccessKey("id", "secret");
    private static final String OK = "{\"Success\":true}";

    private final RestClients clients =
            new RestClients(HttpOptions.waiting(new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(700))));

    /** D7: nothing below us repeats a write. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "a body")
    void shouldSendWriteOnceWhenConnectionIsReset(String body) throws IOException {
        try (BrokenServer server = new BrokenServer(Ending.RESET)) {
            assertThatThrownBy(() -> write(server.url(), body)).satisfies(SendingFilterTest::wasSent);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    /** D7: nothing below us repeats a write. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "a body")
    void shouldSendWriteOnceWhenKeptConnectionIsReset(String body) throws IOException {
        try (BrokenServer server = new BrokenServer(Ending.RESET_SECOND)) {
            EchoApi api = api(server.url());
            post(api, body);

            assertThatThrownBy(() -> post(api, body)).satisfies(SendingFilterTest::wasSent);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    void shouldGiveUpOnAnswerThatStalls() throws IOException {
        try (BrokenServer server = new BrokenServer(Ending.STALL)) {
            assertThatThrownBy(() -> write(server.url(), "a body")).satisfies(failure -> {
                assertThat(lost(failure)).hasMessage("no answer within 700 ms");
                wasSent(failure);
            });
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void shouldKnowThatRefusedConnectionSentNothing() throws IOException {
        String nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = "http://127.0.0.1:" + free.getLocalPort();
        }

        assertThatThrownBy(() -> write(nobody, null))
                .satisfies(failure -> assertThat(lost(failure).sent()).isFalse());
    }

    @Test
    void shouldNotFollowRedirects() {
        try (StubGateway server = new StubGateway()) {
            server.then(new StubGateway.Answer(307, "", Map.of("Location", server.url() + "/elsewhere")));

            assertThatThrownBy(() -> write(server.url(), null)).satisfies(failure -> {
                assertThat(lost(failure))
                        .hasMessage("the platform redirects the request (status 307), and redirects are not followed");
                wasSent(failure);
            });
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void shouldSendSignedHostAndBytes() {
        try (StubGateway server = new StubGateway().always(seen -> StubGateway.Answer.ok(OK))) {
            write(server.url(), "中 文+");

            StubGateway.Seen seen = server.last();
            assertThat(seen.headers().get("host")).isEqualTo(server.url().substring("http://".length()));
            assertThat(seen.form()).containsEntry("Context", "{\"data\":\"中 文+\"}");
            assertThat(seen.headers())
                    .containsEntry("content-type", "application/x-www-form-urlencoded")
                    .containsEntry("accept", "application/json")
                    .containsEntry("user-agent", "dataphin-cross-platform-migration")
                    .containsEntry("x-acs-action", "Do")
                    .containsEntry("x-acs-version", "2023-06-30");
        }
    }

    @Test
    void shouldSendNeitherBodyNorContentTypeWithoutForm() {
        try (StubGateway server = new StubGateway().always(seen -> StubGateway.Answer.ok(OK))) {
            write(server.url(), null);

            assertThat(server.last().body()).isEmpty();
            assertThat(server.last().headers()).doesNotContainKey("content-type");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b*c~d+e中",
                "a%41b",
                "100%",
                "{y}",
                "x&y=z?#/\\",
                "SELECT '%' || \"{a}\" + '\\u0041'\r\nFROM t -- 订单 \uD83D\uDE00;\t",
                ""
            })
    void shouldSendTextsAsTheyAre(String text) throws IOException {
        try (StubGateway server = new StubGateway().always(seen -> StubGateway.Answer.ok(OK))) {
            api(server.url()).post(text, new Body(text));

            assertThat(server.last().query()).containsEntry("Name", text);
            String context = server.last().form().get("Context");
            assertThat(Json.parse(context.getBytes(UTF_8)).path("data").textValue())
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b ö", "a%2Fb", "a+b", "{id}", "x?y#z"})
    void shouldSendNamesInPathsAsTheyAre(String id) {
        try (StubGateway server = new StubGateway().always(seen -> StubGateway.Answer.ok(OK))) {
            api(server.url()).get(id, null);

            assertThat(server.last().path()).isEqualTo("/things/" + Rfc3986.encode(id));
            assertThat(server.last().rawQuery()).isNull();
        }
    }

    @Test
    void shouldSendSecurityTokenOfTemporaryKey() {
        try (StubGateway server = new StubGateway().always(seen -> StubGateway.Answer.ok(OK))) {
            AccessKey temporary = new AccessKey("id", "secret", "token");
            post(clients.client(EchoApi.class, Endpoint.of(server.url()), "temporary", () -> temporary), null);

            assertThat(server.last().headers())
                    .containsEntry("x-acs-security-token", "token")
                    .containsEntry("x-acs-accesskey-id", "id");
        }
    }

    @Test
    void shouldAskForPackedAnswersAndUnpackThem() {
        Map<String, String> packed = Map.of("Content-Encoding", "gzip");
        try (StubGateway server = new StubGateway().always(seen -> new StubGateway.Answer(200, OK, packed, true))) {
            assertThat(api(server.url()).post("1", null).success()).isTrue();

            assertThat(server.last().headers()).containsEntry("accept-encoding", "gzip");
        }
    }

    @Test
    void shouldSayThatAnAnswerIsNotPackedAsItSays() {
        Map<String, String> packed = Map.of("Content-Encoding", "gzip");
        try (StubGateway server = new StubGateway().always(seen -> new StubGateway.Answer(200, OK, packed))) {
            assertThatThrownBy(() -> write(server.url(), null)).satisfies(failure -> {
                assertThat(lost(failure)).hasMessage("the answer says that it is packed by gzip, but is not");
                wasSent(failure);
            });
        }
    }

    private void write(String url, String body) {
        post(api(url), body);
    }

    private static void post(EchoApi api, String body) {
        api.post("1", body == null ? null : new Body(body));
    }

    private EchoApi api(String url) {
        return clients.client(EchoApi.class, Endpoint.of(url), "key", () -> KEY);
    }

    private static void wasSent(Throwable failure) {
        assertThat(lost(failure).sent()).isTrue();
    }

    private static TransportException lost(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransportException lost) {
                return lost;
            }
        }
        throw new AssertionError("no fault of the transport", failure);
    }
}
