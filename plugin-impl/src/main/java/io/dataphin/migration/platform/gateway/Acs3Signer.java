package io.dataphin.migration.platform.gateway;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests with ACS3-HMAC-SHA256. Thread-safe. */
public final class Acs3Signer {

    private static final String ALGORITHM = "ACS3-HMAC-SHA256";

    private final Clock clock;
    private final Supplier<String> nonce;

    /** A signer on the system clock with random nonces. */
    public Acs3Signer() {
        this(Clock.systemUTC(), () -> UUID.randomUUID().toString());
    }

    /** @param nonce gives a value that was never used before */
    public Acs3Signer(Clock clock, Supplier<String> nonce) {
        this.clock = clock;
        this.nonce = nonce;
    }

    /**
     * The headers that a request needs beside its own, {@code Authorization} included. Signed are these, the host, the content type and every
     * header of the vendor's ({@code x-acs-}).
     */
    Map<String, String> sign(UnsignedRequest request, AccessKey key) {
        TreeMap<String, String> headers = new TreeMap<>(proof(request, key));
        TreeMap<String, String> signed = new TreeMap<>(headers);
        signed.put("host", new Endpoint(origin(request.uri())).hostHeader());
        request.headers().forEach((name, value) -> {
            if (name.startsWith("x-acs-") || name.equals("content-type")) {
                signed.put(name, value);
            }
        });
        String names = String.join(";", signed.keySet());
        String signature = hmac(key, ALGORITHM + "\n" + sha256(bytes(canonical(request, signed, names))));
        headers.put(
                "Authorization",
                ALGORITHM + " Credential=" + key.id() + ",SignedHeaders=" + names + ",Signature=" + signature);
        return headers;
    }

    private Map<String, String> proof(UnsignedRequest request, AccessKey key) {
        Map<String, String> headers = new TreeMap<>();
        headers.put(
                "x-acs-date", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        headers.put("x-acs-signature-nonce", nonce.get());
        headers.put("x-acs-content-sha256", sha256(request.body()));
        if (key.securityToken() != null) {
            headers.put("x-acs-accesskey-id", key.id());
            headers.put("x-acs-security-token", key.securityToken());
        }
        return headers;
    }

    private static URI origin(URI uri) {
        return URI.create(uri.getScheme() + "://" + uri.getRawAuthority());
    }

    private static String canonical(UnsignedRequest request, TreeMap<String, String> headers, String names) {
        String lines = headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                request.method(),
                request.uri().getRawPath(),
                request.query(),
                lines,
                names,
                headers.get("x-acs-content-sha256"));
    }

    private static String sha256(byte[] content) {
        try {
            return hex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String hmac(AccessKey key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(key.secret()), "HmacSHA256"));
            return hex(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static String hex(byte[] content) {
        return HexFormat.of().formatHex(content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
