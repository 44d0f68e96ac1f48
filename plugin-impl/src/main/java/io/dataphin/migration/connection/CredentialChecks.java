package io.dataphin.migration.connection;

import io.dataphin.migration.api.call.Loopback;
import io.dataphin.migration.api.connection.CredentialPurpose;
import io.dataphin.migration.api.connection.NewCredential;
import io.dataphin.migration.api.error.InvalidRequestException;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/** Refuses credentials that can never work, naming the field. What stands in them is not repeated: it may be a secret in the wrong place. */
final class CredentialChecks {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_SECRET = 1_000;
    private static final int LONGEST_TOKEN = 8_000;
    private static final int LONGEST_ENDPOINT = 500;

    /** They become a part of headers. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~@+-]+");

    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");
    private static final Pattern REGION = Pattern.compile("[A-Za-z0-9-]{1,100}");

    private CredentialChecks() {}

    /** A compute source may name more than can be stored. @throws InvalidRequestException {@code INVALID_BODY} */
    static void checkRef(String ref) {
        if (ref.length() > CredentialEntity.LONGEST_REF) {
            throw wrong("ref", "WRONG");
        }
    }

    /** @throws InvalidRequestException {@code INVALID_BODY} with the field */
    static void check(NewCredential credential, Instant now) {
        text("accessKeyId", credential.accessKeyId(), ID, LONGEST_ID);
        optional("accessKeySecret", credential.accessKeySecret(), PRINTABLE, LONGEST_SECRET);
        optional("securityToken", credential.securityToken(), PRINTABLE, LONGEST_TOKEN);
        if (credential.expiresAt() != null && !credential.expiresAt().isAfter(now)) {
            throw wrong("expiresAt", "PAST");
        }
        if (credential.purpose() == CredentialPurpose.OBJECT_STORE) {
            text("endpoint", credential.endpoint(), PRINTABLE, LONGEST_ENDPOINT);
            if (!isAddress(credential.endpoint())) {
                throw wrong("endpoint", "WRONG");
            }
            optional("region", credential.region(), REGION, LONGEST_ID);
        }
    }

    private static void optional(String field, String value, Pattern form, int longest) {
        if (value != null) {
            text(field, value, form, longest);
        }
    }

    private static void text(String field, String value, Pattern form, int longest) {
        if (value == null || value.isBlank()) {
            throw wrong(field, "MISSING");
        }
        if (value.length() > longest || !form.matcher(value).matches()) {
            throw wrong(field, "WRONG");
        }
    }

    /** Plain http is for this machine only, as in the configuration; which hosts are called at all is the client's business. */
    private static boolean isAddress(String endpoint) {
        try {
            URI address = address(endpoint);
            boolean own = "http".equals(address.getScheme()) && Loopback.isHost(address.getHost());
            return address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && ("https".equals(address.getScheme()) || own);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static URI address(String endpoint) {
        return URI.create(endpoint.contains("://") ? endpoint : "https://" + endpoint);
    }

    /** Whether two checked endpoints have one host; those of platforms are null. */
    static boolean sameHost(String one, String other) {
        return one == null || other == null
                ? Objects.equals(one, other)
                : address(one).getHost().equalsIgnoreCase(address(other).getHost());
    }

    static InvalidRequestException wrong(String field, String reason) {
        return new InvalidRequestException("INVALID_BODY", "field", field, "reason", reason);
    }
}
