package io.dataphin.migration.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.BulkResult;
import java.util.List;

/** Answer of {@code POST /records/actions}. */
record BulkResultJson(int accepted, List<RefusalJson> refused) implements ApiJson {

    /** A record that stays as it is. */
    record RefusalJson(
            String id,
            String code,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ToAcceptJson> errors) {}

    /** A finding that must be accepted first. */
    record ToAcceptJson(String code, String detail) {}

    static BulkResultJson of(BulkResult result, Wording wording) {
        return new BulkResultJson(
                result.accepted(),
                result.refused().stream()
                        .map(refusal -> new RefusalJson(
                                Long.toString(refusal.recordId()), refusal.code(), toAccept(refusal, wording)))
                        .toList());
    }

    private static List<ToAcceptJson> toAccept(BulkResult.Refusal refusal, Wording wording) {
        return refusal.findings().stream()
                .map(finding -> new ToAcceptJson(
                        finding.code(), wording.of(new Message("error." + finding.code(), finding.parameters()))))
                .toList();
    }
}
