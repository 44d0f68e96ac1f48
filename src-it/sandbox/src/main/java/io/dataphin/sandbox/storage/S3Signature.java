package io.dataphin.sandbox.storage;

import io.dataphin.sandbox.acs.Hashing;
import io.dataphin.sandbox.http.Exchange;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks signature version 4 of the S3 protocol in the authorization header. */
final class S3Signature {

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/,]+)/(\\d{8})/([^/,]*)/s3/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
    private static final Duration SKEW = Duration.ofMinutes(15);

    private final Exchange exchange;
    private final Clock clock;
    private final Matcher parts;

    S3Signature(Exchange exchange, Clock clock) {
        this.exchange = exchange;
        this.clock = clock;
        String header = exchange.header("authorization");
        this.parts = AUTHORIZATION.matcher(header == null ? "" : header);
    }

    /** The id of the key that it names; null when there is no signature. */
    String keyId() {
        return parts.matches() ? parts.group(1) : null;
    }

    /** The error code of a signature that is not right; null when it is. */
    String fault(StoreKey key) {
        if (!inTime()) {
            return "RequestTimeTooSkewed";
        }
        if (key.token() != null && !key.token().equals(exchange.header("x-amz-security-token"))) {
            return "InvalidToken";
        }
        String hash = exchange.header("x-amz-content-sha256");
        if (!UNSIGNED.equals(hash) && !Hashing.sha256(exchange.body()).equals(hash)) {
            return "XAmzContentSHA256Mismatch";
        }
        return signature(key.secret(), hash).equals(parts.group(5)) ? null : "SignatureDoesNotMatch";
    }

    private boolean inTime() {
        try {
            var sent = LocalDateTime.parse(String.valueOf(exchange.header("x-amz-date")), DATE)
                    .toInstant(ZoneOffset.UTC);
            return Duration.between(sent, clock.instant()).abs().compareTo(SKEW) <= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private String signature(String secret, String contentHash) {
        String headers = Arrays.stream(parts.group(4).split(";"))
                .map(name -> name + ':' + String.valueOf(exchange.header(name)).trim() + '\n')
                .collect(Collectors.joining());
        // the query is empty: no call here has one
        String request =
                String.join("\n", exchange.method(), exchange.path(), "", headers, parts.group(4), contentHash);
        String scope = parts.group(2) + '/' + parts.group(3) + "/s3/aws4_request";
        String toSign = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                exchange.header("x-amz-date"),
                scope,
                Hashing.sha256(request.getBytes(StandardCharsets.UTF_8)));
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String step : new String[] {parts.group(2), parts.group(3), "s3", "aws4_request"}) {
            key = Hashing.hmac(key, step);
        }
        return HexFormat.of().formatHex(Hashing.hmac(key, toSign));
    }
}
