package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.migration.FailureCause;
import java.util.List;

/** Failures grouped by cause, most frequent first; always read as a whole, since there are few kinds. */
record CausesJson(List<CauseJson> items) implements ApiJson {

    static CausesJson of(List<FailureCause> causes, Wording wording) {
        return new CausesJson(
                causes.stream().map(cause -> CauseJson.of(cause, wording)).toList());
    }
}
