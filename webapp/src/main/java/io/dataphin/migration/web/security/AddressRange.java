package io.dataphin.migration.web.security;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IP address, or a block of them.
 *
 * @param first an address of the block
 * @param prefix how many leading bits all addresses of the block share
 */
record AddressRange(InetAddress first, int prefix) {

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

    /** {@link InetAddress} would ask the name service for four numbers that are no address, and for what begins with a dot. */
    private static final Pattern LITERAL =
            Pattern.compile(OCTET + "(\\." + OCTET + "){3}|(?=.*:)[0-9a-fA-F:][0-9a-fA-F:.]*");

    /**
     * A block as it is configured.
     *
     * @param text an address, or an address, a slash and a number of bits (CIDR)
     * @return the block; empty when the text is neither
     */
    static Optional<AddressRange> parse(String text) {
        String[] parts = text.strip().split("/", -1);
        Optional<InetAddress> address = address(parts[0]);
        if (address.isEmpty() || parts.length > 2) {
            return Optional.empty();
        }
        int bits = address.get().getAddress().length * Byte.SIZE;
        if (parts.length == 1) {
            return Optional.of(new AddressRange(address.get(), bits));
        }
        return parts[1].matches("\\d{1,3}") && Integer.parseInt(parts[1]) <= bits
                ? Optional.of(new AddressRange(address.get(), Integer.parseInt(parts[1])))
                : Optional.empty();
    }

    /** The address that a text writes; empty when it writes none. A name is never looked up. */
    static Optional<InetAddress> address(String text) {
        String literal = text.strip();
        if (!isLiteral(literal)) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    /** Whether {@link InetAddress} takes a text for an address, right or wrong, and for no name. */
    static boolean isLiteral(String text) {
        return LITERAL.matcher(text).matches();
    }

    /** Whether the block holds the address; one of the other IP version never is. */
    boolean contains(InetAddress address) {
        int bits = first.getAddress().length * Byte.SIZE;
        return address.getAddress().length * Byte.SIZE == bits
                && number(address)
                        .shiftRight(bits - prefix)
                        .equals(number(first).shiftRight(bits - prefix));
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
