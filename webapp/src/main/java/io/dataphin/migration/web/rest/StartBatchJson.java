package io.dataphin.migration.web.rest;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.StartMigration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Body of {@code POST /batches}.
 *
 * @param moveDependencies whether files that the project lacks are moved along; null counts as true
 */
record StartBatchJson(
        @JsonDeserialize(using = IdDeserializer.class) String projectId,
        SameNamePolicy sameNamePolicy,
        List<JobChoiceJson> jobs,
        Boolean moveDependencies) {

    /** One job of it. */
    record JobChoiceJson(
            @JsonDeserialize(using = IdDeserializer.class) String deploymentId,
            String targetName,
            SameNamePolicy sameNamePolicy,
            List<AcceptJson> accept) {

        private static final int LONGEST_ID = 100;
        private static final int LONGEST_NAME = 500;

        private StartMigration.JobChoice choice(String place) {
            return new StartMigration.JobChoice(
                    RequestJson.shortText(
                            RequestJson.field(deploymentId, place + ".deploymentId"),
                            LONGEST_ID,
                            place + ".deploymentId"),
                    RequestJson.shortText(targetName, LONGEST_NAME, place + ".targetName"),
                    sameNamePolicy,
                    accepted(place + ".accept"),
                    accept == null ? Map.of() : AcceptJson.reasons(accept, place + ".accept"));
        }

        private Set<String> accepted(String place) {
            if (accept == null) {
                return Set.of();
            }
            return AcceptedCodes.of(AcceptJson.codes(accept, place), place);
        }
    }

    /**
     * The wish.
     *
     * @param idempotencyKey null for none
     * @throws ProblemException {@code INVALID_BODY} when a required field is missing or a text is too long
     */
    StartMigration wish(String idempotencyKey) {
        List<JobChoiceJson> named = RequestJson.field(jobs, "jobs");
        List<StartMigration.JobChoice> choices = IntStream.range(0, named.size())
                .mapToObj(
                        i -> RequestJson.field(named.get(i), "jobs[" + i + ']').choice("jobs[" + i + ']'))
                .toList();
        return new StartMigration(
                project(),
                RequestJson.field(sameNamePolicy, "sameNamePolicy"),
                choices,
                !Boolean.FALSE.equals(moveDependencies),
                idempotencyKey,
                RequestHash.of(this));
    }

    private long project() {
        String id = RequestJson.field(projectId, "projectId");
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw RequestJson.wrong("projectId");
        }
    }
}
