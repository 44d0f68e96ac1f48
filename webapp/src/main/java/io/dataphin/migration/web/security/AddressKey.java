package io.dataphin.migration.web.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whom an address stands for when attempts are counted. A client with IPv6 has a network of 2^64 addresses and may use another one for every
 * attempt, so the network counts.
 */
final class AddressKey {

    private static final int NETWORK_BYTES = 8;

    private AddressKey() {}

    /**
     * The same text for all addresses of a client, however they are written.
     *
     * @param address IP address; one that wraps an IPv4 address counts as IPv4
     */
    static String of(String address) {
        // the zone of a link-local address names a card of this computer
        String withoutZone = address.split("%", 2)[0];
        return AddressRange.address(withoutZone).map(AddressKey::key).orElse(withoutZone);
    }

    private static String key(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "/64"
                : address.getHostAddress();
    }
}
