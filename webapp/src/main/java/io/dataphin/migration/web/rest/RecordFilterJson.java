package io.dataphin.migration.web.rest;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.dataphin.migration.api.migration.RecordQuery;
import java.util.List;

/** The query of {@code GET /records} inside a body: the same names and rules, a value or a list of values each. */
record RecordFilterJson(
        @JsonDeserialize(using = ValuesDeserializer.class) List<String> keyword,
        @JsonDeserialize(using = ValuesDeserializer.class) List<String> targetName,
        @JsonDeserialize(using = ValuesDeserializer.class) List<String> type,
        @JsonDeserialize(using = ValuesDeserializer.class) List<String> status,
        @JsonDeserialize(using = ValuesDeserializer.class) List<String> projectId,
        @JsonDeserialize(using = ValuesDeserializer.class) List<String> migrator,
        @JsonDeserialize(using = ValuesDeserializer.class) List<String> from,
        @JsonDeserialize(using = ValuesDeserializer.class) List<String> to,
        @JsonDeserialize(using = ValuesDeserializer.class) List<String> batchId,
        @JsonDeserialize(using = ValuesDeserializer.class) List<String> cause,
        @JsonDeserialize(using = ValuesDeserializer.class) List<String> drifted,
        @JsonDeserialize(using = ValuesDeserializer.class) List<String> sort) {

    /** @throws ProblemException {@code INVALID_BODY} naming the field */
    RecordQuery query() {
        RecordFilterParameters parameters = new RecordFilterParameters();
        parameters.keyword = keyword;
        parameters.targetName = targetName;
        parameters.type = type;
        parameters.status = status;
        parameters.projectId = projectId;
        parameters.migrator = migrator;
        parameters.from = from;
        parameters.to = to;
        parameters.batchId = batchId;
        parameters.cause = cause;
        parameters.drifted = drifted;
        parameters.sort = sort;
        try {
            return parameters.query(RecordQuery.MAX_LIMIT, null);
        } catch (ProblemException wrong) {
            throw RequestJson.wrong("filter." + wrong.detail().parameters().get("parameter"));
        }
    }
}
