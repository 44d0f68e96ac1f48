package io.dataphin.migration.runtime.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.dataphin.migration.platform.gateway.Endpoint;
import io.dataphin.migration.platform.gateway.ForwardingProxy;
import io.dataphin.migration.platform.gateway.HttpSender;
import io.dataphin.migration.platform.gateway.StubGateway;
import io.dataphin.migration.platform.gateway.TlsGateway;
import io.dataphin.migration.platform.gateway.TransportException;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the configuration's words to real connections: a proxy between, and a platform with a certificate of its own. */
class HttpSettingsTest {

    private static final String TUNNEL_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";
    private static final String PROXY_PASSWORD = "p$w,${x} ";
    private static final String LOGIN =
            "Basic " + Base64.getEncoder().encodeToString(("carol:" + PROXY_PASSWORD).getBytes(StandardCharsets.UTF_8));

    @TempDir
    private static Path folder;

    private static TlsGateway gateway;

    private final Map<String, String> values = new HashMap<>();

    @BeforeAll
    static void listen() throws IOException, GeneralSecurityException {
        gateway = new TlsGateway(folder);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void shouldTunnelThroughProxyWithPasswordAndSendOnce() throws IOException, TransportException {
        try (ForwardingProxy proxy = new ForwardingProxy(LOGIN)) {
            trust();
            proxy("migration.http.", proxy);
            login();
            int before = gateway.requests().size();

            assertThat(send(gateway.endpoint()).statusCode()).isEqualTo(200);

            assertThat(proxy.requests()).singleElement().asString().startsWith("CONNECT localhost:");
            assertThat(gateway.requests()).hasSize(before + 1);
            assertThat(gateway.proxyHeaders())
                    .as("the platform does not see the proxy's password")
                    .isEmpty();
        }
    }

    @Test
    void shouldSayThatNothingWasSentWhenProxyRefusesPassword() throws IOException {
        try (ForwardingProxy proxy = new ForwardingProxy("Basic somebody-else")) {
            trust();
            proxy("migration.http.", proxy);
            login();
            int before = gateway.requests().size();

            assertThatThrownBy(() -> send(gateway.endpoint()))
                    .hasMessageContaining("proxy")
                    .hasMessageNotContaining(PROXY_PASSWORD)
                    .asInstanceOf(type(TransportException.class))
                    .matches(e -> !e.sent());
            assertThat(gateway.requests()).hasSize(before);
        }
    }

    @Test
    void shouldForwardPlainRequestsWithPassword() throws IOException, TransportException {
        try (ForwardingProxy proxy = new ForwardingProxy(LOGIN);
                StubGateway plain = new StubGateway()) {
            proxy("migration.http.", proxy);
            login();

            send(Endpoint.of(plain.url()));

            assertThat(proxy.requests()).singleElement().asString().startsWith("POST http://");
        }
    }

    @Test
    void shouldCallNamedHostsDirectlyWithoutTheProxysPassword() throws IOException, TransportException {
        try (ForwardingProxy proxy = new ForwardingProxy(LOGIN);
                StubGateway plain = new StubGateway()) {
            proxy("migration.http.", proxy);
            login();
            values.put("migration.http.proxy.non-proxy-hosts", "*.example.com, 127.*,LOCAL*");
            trust();

            send(Endpoint.of(plain.url()));
            assertThat(send(gateway.endpoint()).statusCode()).isEqualTo(200);

            assertThat(proxy.requests()).isEmpty();
            assertThat(plain.seen().get(0).headers()).doesNotContainKey("proxy-authorization");
        }
    }

    @Test
    void shouldReachTheProviderThroughProxyAndTrustStoreToo() throws IOException, InterruptedException {
        try (ForwardingProxy proxy = new ForwardingProxy(LOGIN)) {
            trust();
            proxy("migration.http.", proxy);
            login();
            HttpRequest read = HttpRequest.newBuilder(gateway.endpoint().base().resolve("/"))
                    .POST(BodyPublishers.ofString("a=1"))
                    .build();

            HttpResponse<Void> answer =
                    load().http().others().clientOfOthers().send(read, HttpResponse.BodyHandlers.discarding());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(proxy.requests()).isNotEmpty();
            assertThat(gateway.proxyHeaders()).isEmpty();
        }
    }

    @Test
    void shouldNotBelieveCertificateWithoutTrustStore() {
        assertThatThrownBy(() -> send(gateway.endpoint()))
                .asInstanceOf(type(TransportException.class))
                .matches(e -> !e.sent());
    }

    @Test
    void shouldBelieveCertificateOfTrustStore() throws TransportException {
        trust();

        assertThat(send(gateway.endpoint()).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldLetOnePlatformDifferAsAWhole() {
        values.putAll(Map.of(
                "migration.http.request-timeout", "PT40S",
                "migration.http.proxy.host", "common.example.com",
                "migration.http.proxy.port", "3128",
                "migration.ververica.http.proxy.host", "other.example.com",
                "migration.ververica.http.proxy.port", "8080",
                "migration.ververica.http.connect-timeout", "PT1S"));
        login();

        HttpSettings settings = load().http();

        assertThat(settings.dataphin().proxy().orElseThrow().host()).isEqualTo("common.example.com");
        assertThat(settings.ververica().proxy().orElseThrow().host()).isEqualTo("other.example.com");
        assertThat(settings.ververica().proxy().orElseThrow().login())
                .as("the password was meant for the other proxy")
                .isEmpty();
        assertThat(settings.ververica().timeouts().connect()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.ververica().timeouts().request()).isEqualTo(Duration.ofSeconds(40));
        assertThat(settings.dataphin().timeouts().connect()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.toString()).doesNotContain(PROXY_PASSWORD, "carol");
    }

    @Test
    void shouldNameWhatIsWrongWithoutAnyValue() throws IOException {
        Path noStore = Files.writeString(folder.resolve("hidden-name.p12"), "no store");
        values.putAll(Map.of(
                "migration.http.proxy.host", "proxy.example.com",
                "migration.http.proxy.port", "70000",
                "migration.http.proxy.user", "carol",
                "migration.http.trust-store.path", noStore.toString(),
                "migration.dataphin.http.trust-store.path", gateway.trustStore().toString(),
                "migration.dataphin.http.trust-store.password", "hidden-password",
                "migration.ververica.http.request-timeout", "soon"));

        List<String> lines =
                load().problems().stream().map(ConfigurationProblem::line).toList();

        assertThat(lines)
                .hasSize(5)
                .anyMatch(line -> line.startsWith("MIGRATION CONFIG migration.http.proxy.port: is not a number"))
                .anyMatch(line -> line.startsWith("MIGRATION CONFIG migration.http.proxy.password: is required"))
                .anyMatch(line ->
                        line.startsWith("MIGRATION CONFIG migration.http.trust-store.path: names no trust store"))
                .anyMatch(line -> line.startsWith(
                        "MIGRATION CONFIG migration.dataphin.http.trust-store.path: names no trust store"))
                .anyMatch(line -> line.startsWith("MIGRATION CONFIG migration.ververica.http.request-timeout:"))
                .noneMatch(line -> line.contains("hidden"));
    }

    @Test
    void shouldSayThatJavaSendsNoPasswordToProxyByDefault() {
        String before = System.clearProperty(TUNNEL_SCHEMES);
        try {
            values.putAll(
                    Map.of("migration.http.proxy.host", "proxy.example.com", "migration.http.proxy.port", "3128"));
            login();

            assertThat(load().problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.line())
                            .startsWith("MIGRATION CONFIG migration.http.proxy.user: ")
                            .contains("-D" + TUNNEL_SCHEMES + "="));
        } finally {
            System.setProperty(TUNNEL_SCHEMES, before);
        }
    }

    @Test
    void shouldNameDataSourceThatTheServerDoesNotHave() {
        values.put("migration.datasource.jndi-name", "jdbc/misspelt");

        assertThat(load().problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.line())
                                .startsWith(
                                        "MIGRATION CONFIG migration.datasource.jndi-name: names no data source of this server"));
    }

    private void trust() {
        values.put("migration.http.trust-store.path", gateway.trustStore().toString());
        values.put("migration.http.trust-store.password", TlsGateway.PASSWORD);
    }

    private void proxy(String prefix, ForwardingProxy proxy) {
        values.put(prefix + "proxy.host", "127.0.0.1");
        values.put(prefix + "proxy.port", String.valueOf(proxy.port()));
        values.put(prefix + "proxy.non-proxy-hosts", "nobody.example.com");
    }

    private void login() {
        values.put("migration.http.proxy.user", "carol");
        values.put("migration.http.proxy.password", PROXY_PASSWORD);
    }

    private HttpResponse<byte[]> send(Endpoint endpoint) throws TransportException {
        MigrationSettings settings = load();
        assertThat(settings.problems()).isEmpty();
        HttpRequest write = HttpRequest.newBuilder(endpoint.base().resolve("/"))
                .POST(BodyPublishers.ofString("a=1"))
                .build();
        return new HttpSender(settings.http().dataphin()).send(write);
    }

    private MigrationSettings load() {
        Map<String, String> all = new HashMap<>(Map.of(
                "migration.dataphin.endpoint", "https://dataphin.example.com",
                "migration.dataphin.tenant-id", "30001011",
                "migration.dataphin.access-key-id", "key",
                "migration.dataphin.access-key-secret", "hidden-secret",
                "migration.endpoints.allowed", "localhost, 127.0.0.1"));
        all.putAll(values);
        return MigrationSettings.read(new MapConfig(all));
    }
}
