package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.migration.ActionPreview;
import java.util.List;

/** Answer of {@code POST /records/actions/preview}. */
record ActionPreviewJson(int accepted, List<RefusalsJson> refused, int unlikely) implements ApiJson {

    /** Records that are refused for the same reason. */
    record RefusalsJson(String code, String message, int count) {}

    static ActionPreviewJson of(ActionPreview preview, Wording wording) {
        return new ActionPreviewJson(
                preview.accepted(),
                preview.refused().stream()
                        .map(refusals ->
                                new RefusalsJson(refusals.code(), wording.of(refusals.text()), refusals.count()))
                        .toList(),
                preview.unlikely());
    }
}
