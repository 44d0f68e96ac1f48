package io.dataphin.migration.platform.gateway;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request as it will be sent, but for its signature.
 *
 * @param method HTTP method
 * @param uri address with path and query as they are signed, see {@link Rfc3986}
 * @param headers headers by their names in lower case
 * @param body exactly the bytes that are sent and hashed; empty without a body
 */
record UnsignedRequest(String method, URI uri, Map<String, String> headers, byte[] body) {

    UnsignedRequest {
        Map<String, String> lowerCase = new TreeMap<>();
        headers.forEach((name, value) -> lowerCase.put(name.toLowerCase(Locale.ROOT), value));
        headers = lowerCase;
    }

    /** The query as it is sent; empty when there is none. */
    String query() {
        return uri.getRawQuery() == null ? "" : uri.getRawQuery();
    }
}
