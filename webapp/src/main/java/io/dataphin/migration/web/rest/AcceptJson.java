package io.dataphin.migration.web.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A finding that a caller accepts: its code alone, or an object that also says why.
 *
 * @param code of the finding
 * @param reason why it is accepted; null for none
 */
record AcceptJson(String code, String reason) {

    private static final int LONGEST_REASON = 500;

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    AcceptJson(@JsonProperty("code") String code, @JsonProperty("reason") String reason) {
        this.code = code;
        this.reason = reason;
    }

    /** A code without a reason. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AcceptJson of(String code) {
        return new AcceptJson(code, null);
    }

    /** The codes as they stand; null where one is missing. */
    static List<String> codes(List<AcceptJson> accepted, String place) {
        return accepted.stream()
                .map(one -> RequestJson.field(RequestJson.field(one, place).code(), place))
                .toList();
    }

    /** Why findings are accepted, by code; those without a reason are left out. */
    static Map<String, String> reasons(List<AcceptJson> accepted, String place) {
        return accepted.stream()
                .filter(one -> one.reason() != null && !one.reason().isBlank())
                .collect(Collectors.toMap(
                        AcceptJson::code,
                        one -> RequestJson.shortText(one.reason().strip(), LONGEST_REASON, place),
                        (first, second) -> first));
    }
}
