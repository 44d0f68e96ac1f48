package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.migration.BulkResult;
import java.util.List;

/** Answer of {@code POST /records/actions}. */
record BulkResultJson(int accepted, List<RefusalJson> refused) implements ApiJson {

    /** A record that stays as it is. */
    record RefusalJson(String id, String code) {}

    static BulkResultJson of(BulkResult result) {
        return new BulkResultJson(
                result.accepted(),
                result.refused().stream()
                        .map(refusal -> new RefusalJson(Long.toString(refusal.recordId()), refusal.code()))
                        .toList());
    }
}
