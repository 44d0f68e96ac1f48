package io.dataphin.migration.platform.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.dataphin.migration.platform.gateway.BrokenServer.Ending;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcsTransportTest {

    private static final AccessKey KEY = new AccessKey("id", "secret");
    private static final AcsRequest WRITE =
            AcsRequest.post("CreateStreamTask", "2023-06-30", Map.of("OpTenantId", "1"), Map.of("Context", "{}"));

    private final AcsTransport transport = new AcsTransport(
            HttpOptions.waiting(new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(700))), new Acs3Signer());

    @Test
    void shouldSendWriteOnceWhenConnectionIsReset() throws IOException {
        try (BrokenServer server = new BrokenServer(Ending.RESET)) {
            assertThatThrownBy(() -> transport.send(AcsEndpoint.of(server.url()), KEY, WRITE))
                    .asInstanceOf(type(TransportException.class))
                    .matches(TransportException::sent);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void shouldSendWriteOnceWhenKeptConnectionIsReset() throws IOException {
        try (BrokenServer server = new BrokenServer(Ending.RESET_SECOND)) {
            transport.send(AcsEndpoint.of(server.url()), KEY, WRITE);

            assertThatThrownBy(() -> transport.send(AcsEndpoint.of(server.url()), KEY, WRITE))
                    .asInstanceOf(type(TransportException.class))
                    .matches(TransportException::sent);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    void shouldGiveUpOnAnswerThatStalls() throws IOException {
        try (BrokenServer server = new BrokenServer(Ending.STALL)) {
            assertThatThrownBy(() -> transport.send(AcsEndpoint.of(server.url()), KEY, WRITE))
                    .hasMessageContaining("no answer within 700 ms")
                    .asInstanceOf(type(TransportException.class))
                    .matches(TransportException::sent);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void shouldKnowThatRefusedConnectionSentNothing() throws IOException {
        String nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = "http://127.0.0.1:" + free.getLocalPort();
        }

        assertThatThrownBy(() -> transport.send(AcsEndpoint.of(nobody), KEY, WRITE))
                .asInstanceOf(type(TransportException.class))
                .matches(e -> !e.sent());
    }

    @Test
    void shouldNotFollowRedirects() throws IOException {
        try (StubGateway server = new StubGateway()) {
            server.then(new StubGateway.Answer(307, "", Map.of("Location", server.url() + "/elsewhere")));

            AcsResponse response = transport.send(AcsEndpoint.of(server.url()), KEY, WRITE);

            assertThat(response.status()).isEqualTo(307);
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void shouldSendSignedHostAndBytes() throws IOException {
        try (StubGateway server = new StubGateway().always(seen -> StubGateway.Answer.ok("{}"))) {
            AcsRequest request =
                    AcsRequest.post("X", "v", Map.of("Name", "a b*c~d+e中"), Map.of("Context", "{\"a\":\"中 文+\"}"));

            transport.send(AcsEndpoint.of(server.url()), KEY, request);

            StubGateway.Seen seen = server.last();
            assertThat(seen.headers().get("host")).isEqualTo(server.url().substring("http://".length()));
            assertThat(seen.query()).containsEntry("Name", "a b*c~d+e中");
            assertThat(seen.form()).containsEntry("Context", "{\"a\":\"中 文+\"}");
            assertThat(seen.headers().get("content-type")).isEqualTo("application/x-www-form-urlencoded");
        }
    }
}
