package io.dataphin.migration.platform.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.platform.gateway.EchoApi.Body;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestClientsTest {

    private static final AccessKey KEY = new AccessKey("id", "secret");

    private final StubGateway server = new StubGateway().always(seen -> StubGateway.Answer.ok("{\"Success\":true}"));
    private final RestClients clients = new RestClients(HttpOptions.DEFAULT);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldMakeEachClientOnce() {
        EchoApi first = clients.client(EchoApi.class, Endpoint.of(server.url()), "key", () -> KEY);

        assertThat(clients.client(EchoApi.class, Endpoint.of(server.url()), "key", () -> KEY))
                .isSameAs(first);
        assertThat(clients.client(EchoApi.class, Endpoint.of(server.url()), "other", () -> KEY))
                .isNotSameAs(first);
    }

    @Test
    void shouldSignWithTheKeyOfNow() {
        AtomicReference<AccessKey> key = new AtomicReference<>(new AccessKey("id", "secret", "token-1"));
        EchoApi client = clients.client(EchoApi.class, Endpoint.of(server.url()), "temporary", key::get);
        client.post("1", null);
        key.set(new AccessKey("id-2", "secret", "token-2"));

        client.post("1", null);

        assertThat(server.last().headers())
                .containsEntry("x-acs-accesskey-id", "id-2")
                .containsEntry("x-acs-security-token", "token-2");
    }

    @Test
    void shouldEndClients() {
        EchoApi client = clients.client(EchoApi.class, Endpoint.of(server.url()), "key", () -> KEY);
        client.post("1", new Body("2"));

        clients.close();

        assertThatThrownBy(() -> client.post("1", null)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> clients.client(EchoApi.class, Endpoint.of(server.url()), "new", () -> KEY))
                .isInstanceOf(IllegalStateException.class);
        assertThat(server.seen()).hasSize(1);
    }
}
