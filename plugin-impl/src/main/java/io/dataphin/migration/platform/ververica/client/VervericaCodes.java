package io.dataphin.migration.platform.ververica.client;

import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.platform.gateway.FaultCodes;
import io.dataphin.migration.platform.gateway.GatewayCodes;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Ververica's error codes. The catalogue of its business codes is not public, so a code that is not known is judged by its name, by the HTTP
 * status inside the envelope and by the platform's words; what none of them calls passing is final.
 */
final class VervericaCodes implements FaultCodes {

    /** The one business code that is public: no such deployment, job or file. */
    static final String NOT_FOUND = "990301";

    private static final List<String> PASSING_NAMES = List.of(
            "busy",
            "tryagain",
            "retrylater",
            "toomanyrequests",
            "flowcontrol",
            "timeout",
            "timedout",
            "temporarilyunavailable",
            "serviceunavailable",
            "internalerror",
            "internalservererror");
    private static final List<String> PASSING_WORDS = List.of(
            "try again later",
            "retry later",
            "try later",
            "is busy",
            "system busy",
            "too many requests",
            "temporarily unavailable",
            "稍后重试",
            "稍后再试",
            "系统繁忙",
            "服务繁忙");

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;
    private static final Set<Integer> ACCESS = Set.of(401, 403);

    private final FaultCodes gateway = new GatewayCodes();

    @Override
    public Fault of(PlatformAnswer refusal, int innerStatus) {
        Fault known = gateway.of(refusal, innerStatus);
        if (known != Fault.REFUSED || refusal.code().equals(NOT_FOUND)) {
            return known;
        }
        if (named(refusal.code()) || said(refusal.message())) {
            return Fault.BUSY;
        }
        return byStatus(innerStatus);
    }

    private static boolean named(String code) {
        String name = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return PASSING_NAMES.stream().anyMatch(name::contains);
    }

    private static boolean said(String message) {
        String words = message.toLowerCase(Locale.ROOT);
        return PASSING_WORDS.stream().anyMatch(words::contains);
    }

    private static Fault byStatus(int inner) {
        if (inner == TOO_MANY_REQUESTS) {
            return Fault.THROTTLED;
        }
        if (ACCESS.contains(inner)) {
            return Fault.ACCESS;
        }
        return inner == REQUEST_TIMEOUT || inner >= 500 ? Fault.UNCERTAIN : Fault.REFUSED;
    }
}
