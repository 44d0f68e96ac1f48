package io.dataphin.migration.ververica;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.acs.AccessKey;
import io.dataphin.migration.acs.FakeTime;
import io.dataphin.migration.acs.HttpOptions;
import io.dataphin.migration.acs.StubGateway;
import io.dataphin.migration.acs.StubGateway.Answer;
import io.dataphin.migration.api.identity.CallContext.Patience;
import io.dataphin.migration.api.project.SourceLocation;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BlockingVervericaClientTest {

    private static final Namespace NAMESPACE = new Namespace("ws", "ns");

    private final StubGateway server = new StubGateway();
    private final FakeTime time = new FakeTime();
    private final BlockingVervericaClients clients = new BlockingVervericaClients(
            VervericaSettings.of(
                    100, Map.of("r", server.url()), Map.of("c", new AccessKey("id", "secret")), HttpOptions.DEFAULT),
            time.limiter(),
            time);
    private final BlockingVervericaClient client = clients.of(location());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldKeepOneClientForEachEndpointAndKey() {
        assertThat(clients.of(location())).isSameAs(client);
    }

    @Test
    void shouldNotTakePlainForPlaintext() {
        server.then(Answer.ok("{\"success\":true,\"totalSize\":3,\"data\":[{\"name\":\"a\",\"kind\":\"Clear\","
                + "\"value\":\"v\"},{\"name\":\"b\",\"kind\":\"Plain\"},{\"name\":\"c\",\"kind\":\"Encrypted\"}]}"));

        assertThat(client.variables(NAMESPACE, Patience.WAIT))
                .containsExactly(
                        new NamespaceVariable("a", true),
                        new NamespaceVariable("b", false),
                        new NamespaceVariable("c", false));
        assertThat(server.last().path()).isEqualTo("/api/v2/namespaces/ns/variables");
    }

    @Test
    void shouldListQueues() {
        server.then(Answer.ok("{\"success\":true,\"totalSize\":1,\"data\":[{\"name\":\"default-queue\"}]}"));

        assertThat(client.deploymentTargets(NAMESPACE, Patience.WAIT)).containsExactly("default-queue");
        assertThat(server.last().path()).isEqualTo("/api/v2/namespaces/ns/deployment-targets");
    }

    @Test
    void shouldReadEngineVersions() {
        server.then(Answer.ok("{\"success\":true,\"data\":{\"defaultEngineVersion\":\"vvr-11\","
                + "\"engineVersionMetadata\":[{\"engineVersion\":\"vvr-11\",\"status\":\"STABLE\"}]}}"));

        assertThat(client.engineVersions("ws", Patience.WAIT))
                .isEqualTo(new EngineVersions("vvr-11", Map.of("vvr-11", "STABLE")));
        assertThat(server.last().path()).isEqualTo("/api/v2/engine-version-meta.json");
    }

    private static SourceLocation location() {
        return new SourceLocation("VERVERICA", 1, "n", "r", "", "ws", "ns", "c");
    }
}
