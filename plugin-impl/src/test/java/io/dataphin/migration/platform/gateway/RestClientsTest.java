package io.dataphin.migration.platform.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.platform.gateway.EchoApi.Body;
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
        EchoApi first = clients.client(EchoApi.class, Endpoint.of(server.url()), KEY);

        assertThat(clients.client(EchoApi.class, Endpoint.of(server.url()), new AccessKey("id", "secret")))
                .isSameAs(first);
        assertThat(clients.client(EchoApi.class, Endpoint.of(server.url()), new AccessKey("id", "other")))
                .isNotSameAs(first);
    }

    @Test
    void shouldEndClients() {
        EchoApi client = clients.client(EchoApi.class, Endpoint.of(server.url()), KEY);
        client.post("1", new Body("2"));

        clients.close();

        assertThatThrownBy(() -> client.post("1", null)).isInstanceOf(IllegalStateException.class);
        assertThat(server.seen()).hasSize(1);
    }
}
