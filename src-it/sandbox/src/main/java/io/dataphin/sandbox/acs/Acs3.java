package io.dataphin.sandbox.acs;

import io.dataphin.sandbox.http.QueryString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** The ACS3-HMAC-SHA256 arithmetic: canonical request, string to sign, signature. */
public final class Acs3 {
    /** Name of the algorithm, first word of the Authorization header. */
    public static final String ALGORITHM = "ACS3-HMAC-SHA256";

    private Acs3() {}

    /**
     * The text whose hash is signed.
     *
     * @param path as sent, percent-encoded
     * @param signedHeaders lower-case names in the order of the Authorization header
     * @param header value of a header by name, null when absent
     * @param bodyHash lower-case hex SHA-256 of the body
     */
    public static String canonicalRequest(
            String method,
            String path,
            QueryString query,
            List<String> signedHeaders,
            UnaryOperator<String> header,
            String bodyHash) {
        StringBuilder headers = new StringBuilder();
        for (String name : signedHeaders) {
            String value = header.apply(name);
            headers.append(name)
                    .append(':')
                    .append(value == null ? "" : value.strip())
                    .append('\n');
        }
        return String.join("\n", method, path, query.canonical(), headers, String.join(";", signedHeaders), bodyHash);
    }

    /** The signature of a canonical request, lower-case hex. */
    public static String signature(String secret, String canonicalRequest) {
        String hash = Hashing.sha256(canonicalRequest.getBytes(StandardCharsets.UTF_8));
        return Hashing.hmacSha256(secret, ALGORITHM + "\n" + hash);
    }
}
