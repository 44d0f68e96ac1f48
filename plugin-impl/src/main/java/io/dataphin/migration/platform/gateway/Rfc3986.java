package io.dataphin.migration.platform.gateway;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Percent encoding as the signature wants it. */
public final class Rfc3986 {

    private Rfc3986() {}

    /** Encodes everything but letters, digits and {@code - _ . ~}. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /**
     * A raw query in the form that is signed: decoded, encoded again, sorted by name; an empty value keeps its equals sign. REST clients differ in
     * what they escape.
     */
    static String query(String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        return Arrays.stream(raw.split("&"))
                .map(pair -> pair.split("=", 2))
                .sorted(Comparator.comparing(pair -> decoded(pair[0])))
                .map(pair -> encode(decoded(pair[0])) + "=" + (pair.length < 2 ? "" : encode(decoded(pair[1]))))
                .collect(Collectors.joining("&"));
    }

    /**
     * A raw path in the form that is signed. Names in it were encoded before the REST client got them, see {@link ParameterTexts}, so its own
     * encoding is taken off again.
     */
    static String path(String raw) {
        // a plus sign in a path is itself
        return decoded(raw.replace("+", "%2B"));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
