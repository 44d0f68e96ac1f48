package io.dataphin.migration.web.rest;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

/** Body of {@code POST /assessments}. */
record StartAssessmentJson(
        @JsonDeserialize(using = IdDeserializer.class) String projectId) {

    /** @throws ProblemException {@code INVALID_BODY} when there is none, or none that a project can have */
    long project() {
        String id = RequestJson.field(projectId, "projectId");
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw RequestJson.wrong("projectId");
        }
    }
}
