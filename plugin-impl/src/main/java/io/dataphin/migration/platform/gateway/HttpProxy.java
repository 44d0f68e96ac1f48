package io.dataphin.migration.platform.gateway;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An HTTP proxy between this server and a platform. {@code toString} shows no password.
 *
 * @param host where it is
 * @param port 1 to 65535
 * @param login who calls, when it asks for that
 * @param direct hosts that are called without it; a {@code *} stands for any characters
 */
public record HttpProxy(String host, int port, Optional<Login> login, List<String> direct) {

    /** Keeps a copy. */
    public HttpProxy {
        direct = List.copyOf(direct);
    }

    /** User and password. {@code toString} shows neither. */
    public record Login(String user, String password) {

        /** Value of the header that a proxy wants. */
        String authorization() {
            byte[] both = (user + ':' + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(both);
        }

        /** Answers a proxy that asks, and nobody else. */
        Authenticator authenticator() {
            return new Authenticator() {

                @Override
                protected PasswordAuthentication getPasswordAuthentication() {
                    return getRequestorType() == RequestorType.PROXY
                            ? new PasswordAuthentication(user, password.toCharArray())
                            : null;
                }
            };
        }

        @Override
        public String toString() {
            return "Login[]";
        }
    }

    /** Whether calls to the host go through it. */
    public boolean serves(URI address) {
        String called = address.getHost().toLowerCase(Locale.ROOT);
        return direct.stream().noneMatch(pattern -> matches(pattern.toLowerCase(Locale.ROOT), called));
    }

    private static boolean matches(String pattern, String called) {
        String[] parts = pattern.split("\\*", -1);
        StringBuilder expression = new StringBuilder(Pattern.quote(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            expression.append(".*").append(Pattern.quote(parts[i]));
        }
        return called.matches(expression.toString());
    }

    /** Tells the JDK's client when to use it. */
    ProxySelector selector() {
        // the name is resolved at each connection, so that a proxy may move
        Proxy proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
        return new ProxySelector() {

            @Override
            public List<Proxy> select(URI address) {
                return List.of(serves(address) ? proxy : Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI address, SocketAddress proxyAddress, IOException failure) {
                // the call itself fails and says so
            }
        };
    }
}
