package io.dataphin.migration.platform.gateway;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hosts that requests may go to. Platforms and jobs name addresses; without this, whoever may write such an address could make the server
 * send signed requests into its own network.
 *
 * @param patterns names of hosts in lower case; {@code *.example.com} stands for all hosts below a domain
 */
public record AllowedHosts(Set<String> patterns) {

    /** The domain of the vendor of both platforms. */
    public static final String VENDOR = "*.aliyuncs.com";

    /** No limit: for a client whose addresses all come from the configuration. */
    public static final AllowedHosts ANY = new AllowedHosts(Set.of("*"));

    private static final String ALL_BELOW = "*.";

    public AllowedHosts {
        patterns = Set.copyOf(patterns);
    }

    /** Hosts of a list, whatever their case. */
    public static AllowedHosts of(Collection<String> patterns) {
        return new AllowedHosts(patterns.stream()
                .map(pattern -> pattern.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
    }

    /** Whether a request may be sent to the address. */
    public boolean allow(URI address) {
        if (address.getHost() == null) {
            return false;
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return patterns.stream().anyMatch(pattern -> matches(pattern, host));
    }

    private static boolean matches(String pattern, String host) {
        return pattern.equals("*")
                || pattern.equals(host)
                || pattern.startsWith(ALL_BELOW) && host.endsWith(pattern.substring(1));
    }
}
