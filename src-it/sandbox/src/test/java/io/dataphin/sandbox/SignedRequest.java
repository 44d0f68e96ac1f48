package io.dataphin.sandbox;

import io.dataphin.sandbox.acs.Acs3;
import io.dataphin.sandbox.acs.Hashing;
import io.dataphin.sandbox.http.QueryString;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Builds a signed request; every part may be set wrong on purpose. */
final class SignedRequest {
    private final URI base;
    private final String method;
    private final String path;
    private final Map<String, String> headers = new TreeMap<>();
    private String rawQuery = "";
    private String body = "";
    private String keyId = "sandbox-dataphin-key";
    private String secret = "sandbox-dataphin-secret";
    private String workspace;

    SignedRequest(URI base, Clock clock, String method, String path, String action, String version) {
        this.base = base;
        this.method = method;
        this.path = path;
        headers.put("host", base.getAuthority());
        headers.put("x-acs-action", action);
        headers.put("x-acs-version", version);
        headers.put(
                "x-acs-date", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        headers.put("x-acs-signature-nonce", UUID.randomUUID().toString());
    }

    SignedRequest header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    SignedRequest query(String raw) {
        rawQuery = raw;
        return this;
    }

    SignedRequest form(String form) {
        body = form;
        return form.isEmpty() ? this : header("content-type", "application/x-www-form-urlencoded");
    }

    SignedRequest key(String id, String keySecret) {
        keyId = id;
        secret = keySecret;
        return this;
    }

    SignedRequest workspace(String id) {
        workspace = id;
        return this;
    }

    HttpRequest build() {
        String hash = Hashing.sha256(body.getBytes(StandardCharsets.UTF_8));
        headers.put("x-acs-content-sha256", hash);
        List<String> names = List.copyOf(headers.keySet());
        String canonical = Acs3.canonicalRequest(method, path, QueryString.parse(rawQuery), names, headers::get, hash);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(base + path + (rawQuery.isEmpty() ? "" : "?" + rawQuery)))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header(
                        "Authorization",
                        Acs3.ALGORITHM + " Credential=" + keyId + ",SignedHeaders=" + String.join(";", names)
                                + ",Signature=" + Acs3.signature(secret, canonical));
        headers.forEach((name, value) -> {
            if (!name.equals("host")) {
                request.header(name, value);
            }
        });
        if (workspace != null) {
            request.header("workspace", workspace);
        }
        return request.build();
    }
}
