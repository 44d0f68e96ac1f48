package io.dataphin.migration.runtime.configuration;

import io.dataphin.migration.platform.gateway.AllowedHosts;
import io.dataphin.migration.platform.gateway.HttpOptions;
import io.dataphin.migration.platform.gateway.HttpProxy;
import io.dataphin.migration.platform.gateway.HttpProxy.Login;
import io.dataphin.migration.platform.gateway.Timeouts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How the two platforms and the provider of OpenID Connect are called: what is said for one of them wins over what is said for both. A proxy and a trust store are each taken as a
 * whole, so that no password meant for one goes to another.
 *
 * @param dataphin for the target
 * @param ververica for the source
 * @param others for everybody else
 */
public record HttpSettings(HttpOptions dataphin, HttpOptions ververica, HttpOptions others) {

    private static final String TUNNEL_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";
    private static final String DIRECT = "localhost,127.*,[::1]";

    static HttpSettings read(ConfigurationReader reader) {
        HttpOptions preset = HttpOptions.DEFAULT.to(EndpointSettings.read(reader));
        HttpOptions both = new Group(reader, UnaryOperator.identity()).read(preset);
        return new HttpSettings(
                new Group(reader, key -> of("migration.dataphin.http.", key)).read(both),
                new Group(reader, key -> of("migration.ververica.http.", key)).read(both),
                both.to(AllowedHosts.ANY));
    }

    private static String of(String platform, String key) {
        return key.replaceFirst("^migration[.]http[.]", platform);
    }

    /** The keys for both platforms, or the same keys for one. */
    private record Group(ConfigurationReader reader, UnaryOperator<String> key) {

        HttpOptions read(HttpOptions fallback) {
            Timeouts preset = fallback.timeouts();
            Timeouts timeouts = new Timeouts(
                    reader.duration(key.apply("migration.http.connect-timeout"), preset.connect()),
                    reader.duration(key.apply("migration.http.request-timeout"), preset.request()));
            Optional<String> trustStore = reader.text(key.apply("migration.http.trust-store.path"));
            return new HttpOptions(
                    timeouts,
                    reader.text(key.apply("migration.http.proxy.host"))
                            .map(this::proxy)
                            .or(fallback::proxy),
                    trustStore.isPresent() ? trustStore.flatMap(this::trust) : fallback.trust(),
                    fallback.hosts());
        }

        private HttpProxy proxy(String host) {
            int port = (int) reader.requiredLong(key.apply("migration.http.proxy.port"), "3128", 65_535);
            String direct = reader.text(key.apply("migration.http.proxy.non-proxy-hosts"))
                    .orElse(DIRECT);
            return new HttpProxy(host, port, login(), words(direct));
        }

        private Optional<Login> login() {
            String userKey = key.apply("migration.http.proxy.user");
            Optional<String> user = reader.text(userKey);
            if (user.isPresent() && basicIsRefused()) {
                reader.problem(
                        userKey,
                        "is of no use without the JVM option -D" + TUNNEL_SCHEMES
                                + "= , since Java sends no password to a proxy by default",
                        "proxy-user");
            }
            return user.map(name -> new Login(name, reader.requiredSecret(key.apply("migration.http.proxy.password"))));
        }

        private Optional<javax.net.ssl.SSLContext> trust(String path) {
            String pathKey = key.apply("migration.http.trust-store.path");
            String type =
                    reader.text(key.apply("migration.http.trust-store.type")).orElse("PKCS12");
            String password = reader.secret(key.apply("migration.http.trust-store.password"))
                    .orElse("");
            try {
                return Optional.of(TrustStore.open(path, type, password));
            } catch (TrustStore.UnusableException e) {
                reader.problem(pathKey, e.getMessage(), "/etc/migration/trust.p12");
                return Optional.empty();
            }
        }
    }

    /** The JDK's HTTP client reads this once a process, when it is used first. */
    private static boolean basicIsRefused() {
        String refused = System.getProperty(TUNNEL_SCHEMES, "Basic");
        return words(refused).stream().anyMatch("basic"::equalsIgnoreCase);
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
