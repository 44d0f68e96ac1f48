package io.dataphin.migration.platform.gateway;

import io.dataphin.migration.api.error.PlatformAnswer;
import java.util.List;
import java.util.Set;

/** Codes of the gateway that stands before both platforms. */
public final class GatewayCodes implements FaultCodes {

    private static final Set<String> ACCESS = Set.of(
            "SignatureDoesNotMatch",
            "IncompleteSignature",
            "InvalidSignatureMethod",
            "Forbidden",
            "NoPermission",
            "ActionUnauthorized");
    private static final List<String> ACCESS_FAMILIES =
            List.of("InvalidAccessKeyId", "InvalidSecurityToken", "Forbidden.", "NoPermission.");

    /** The time of the signature is too far from the platform's; some products say so as if none had been sent. */
    private static final Set<String> CLOCK =
            Set.of("InvalidTimeStamp.Expired", "InvalidTimeStamp.Format", "IllegalTimestamp", "RequestTimeTooSkewed");

    /**
     * A used nonce is uncertain: our nonces are random, so the same request came in twice (something between repeats requests) and the
     * first one may have been done.
     */
    private static final Set<String> UNCERTAIN = Set.of("SignatureNonceUsed", "InternalError", "ServiceUnavailable");

    @Override
    public Fault of(PlatformAnswer refusal, int innerStatus) {
        String code = refusal.code();
        int status = refusal.httpStatus();
        if (status == 429 || code.equals("Throttling") || code.startsWith("Throttling.")) {
            return Fault.THROTTLED;
        }
        if (CLOCK.contains(code)) {
            return Fault.CLOCK;
        }
        if (UNCERTAIN.contains(code) || status >= 500 || status == 408) {
            return Fault.UNCERTAIN;
        }
        boolean access = ACCESS.contains(code) || ACCESS_FAMILIES.stream().anyMatch(code::startsWith);
        return access || status == 401 || status == 403 ? Fault.ACCESS : Fault.REFUSED;
    }
}
