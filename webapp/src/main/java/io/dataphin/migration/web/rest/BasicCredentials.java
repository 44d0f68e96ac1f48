package io.dataphin.migration.web.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Name and password of an {@code Authorization: Basic} header (RFC 7617, UTF-8).
 *
 * @param name what stands before the first colon
 * @param password what stands behind it
 */
record BasicCredentials(String name, char[] password) {

    private static final String SCHEME = "basic ";

    /** The credentials; empty when the header is of another scheme or malformed. */
    static Optional<BasicCredentials> parse(String header) {
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String pair = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new BasicCredentials(
                            pair.substring(0, colon), pair.substring(colon + 1).toCharArray()));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
