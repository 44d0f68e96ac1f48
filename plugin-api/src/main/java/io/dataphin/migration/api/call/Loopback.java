package io.dataphin.migration.api.call;

import java.util.Locale;
import java.util.regex.Pattern;

/** Hosts that are this machine, for which plain http is allowed. */
public final class Loopback {

    private static final Pattern HOSTS = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private Loopback() {}

    /** Whether a host, as it stands in an address, is this machine; null is none. */
    public static boolean isHost(String host) {
        return host != null && HOSTS.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }
}
