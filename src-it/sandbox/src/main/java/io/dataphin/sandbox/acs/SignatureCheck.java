package io.dataphin.sandbox.acs;

import io.dataphin.sandbox.http.Exchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The gateway's check of a signed request; every refusal carries the documented code. */
public final class SignatureCheck {
    private static final Pattern AUTHORIZATION =
            Pattern.compile(Acs3.ALGORITHM + " +Credential=([^,]+), *SignedHeaders=([^,]+), *Signature=([0-9a-f]+)");
    private static final List<String> MUST_BE_SIGNED = List.of(
            "host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "x-acs-version");
    private static final Duration MAX_SKEW = Duration.ofMinutes(15);

    private final Map<String, AccessKey> keys;
    private final NonceMemory nonces;
    private final Clock clock;

    /** A check that knows these keys. */
    public SignatureCheck(Collection<AccessKey> keys, Clock clock) {
        this.keys = keys.stream().collect(Collectors.toMap(AccessKey::id, Function.identity()));
        this.nonces = new NonceMemory(clock);
        this.clock = clock;
    }

    /**
     * The key that signed the request.
     *
     * @throws GatewayRefusal on anything wrong with key, date, signature or nonce
     */
    public AccessKey verify(Exchange exchange) {
        Matcher authorization = authorization(exchange);
        AccessKey key = keys.get(authorization.group(1));
        if (key == null) {
            throw new GatewayRefusal(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");
        }
        checkDate(exchange.header("x-acs-date"));
        checkSignature(exchange, key, List.of(authorization.group(2).split(";")), authorization.group(3));
        if (!nonces.firstUse(key.id(), exchange.header("x-acs-signature-nonce"))) {
            throw new GatewayRefusal(400, "SignatureNonceUsed", "Specified signature nonce was used already.");
        }
        return key;
    }

    /** The key that a request names, whether it has signed it or not; to be asked after {@link #verify}. */
    public AccessKey key(Exchange exchange) {
        return keys.get(authorization(exchange).group(1));
    }

    private static Matcher authorization(Exchange exchange) {
        String header = exchange.header("authorization");
        if (header == null) {
            throw new GatewayRefusal(400, "IncompleteSignature", "The request has no Authorization header.");
        }
        Matcher matcher = AUTHORIZATION.matcher(header);
        if (!matcher.matches()) {
            String code = header.startsWith(Acs3.ALGORITHM) ? "IncompleteSignature" : "InvalidSignatureMethod";
            throw new GatewayRefusal(400, code, "The Authorization header cannot be understood.");
        }
        return matcher;
    }

    private void checkDate(String date) {
        Instant sent;
        try {
            sent = DateTimeFormatter.ISO_INSTANT.parse(date == null ? "" : date, Instant::from);
        } catch (DateTimeParseException e) {
            throw new GatewayRefusal(400, "InvalidTimeStamp.Format", "Specified time stamp is not well formatted.");
        }
        if (Duration.between(sent, clock.instant()).abs().compareTo(MAX_SKEW) > 0) {
            throw new GatewayRefusal(400, "InvalidTimeStamp.Expired", "Specified time stamp is expired.");
        }
    }

    private static void checkSignature(Exchange exchange, AccessKey key, List<String> signed, String signature) {
        if (!signed.containsAll(MUST_BE_SIGNED)) {
            throw new GatewayRefusal(400, "IncompleteSignature", "SignedHeaders lacks one of " + MUST_BE_SIGNED);
        }
        String bodyHash = Hashing.sha256(exchange.body());
        String canonical = Acs3.canonicalRequest(
                exchange.method(), exchange.path(), exchange.query(), signed, exchange::header, bodyHash);
        boolean same = MessageDigest.isEqual(ascii(Acs3.signature(key.secret(), canonical)), ascii(signature));
        if (!same || !bodyHash.equals(exchange.header("x-acs-content-sha256"))) {
            throw new GatewayRefusal(
                    400,
                    "SignatureDoesNotMatch",
                    "Specified signature does not match; server canonical request: " + canonical.replace("\n", "\\n"));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
