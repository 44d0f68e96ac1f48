package io.dataphin.migration.translation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/**
 * The one number that a task needs of an expert plan; the plan itself is carried verbatim.
 *
 * @param largest the largest parallelism of the plan's nodes; empty when the text is no plan or names none above 0
 * @param unreadable what its nodes say instead of a parallelism
 */
record ExpertPlan(OptionalLong largest, List<String> unreadable) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads a plan; never fails. */
    static ExpertPlan read(String plan) {
        List<SaidNumber> said = parallelisms(plan);
        return new ExpertPlan(
                said.stream()
                        .filter(SaidNumber::readable)
                        .mapToLong(node -> node.number().getAsLong())
                        .max(),
                said.stream()
                        .filter(SaidNumber::unreadable)
                        .map(SaidNumber::text)
                        .distinct()
                        .toList());
    }

    private static List<SaidNumber> parallelisms(String plan) {
        try {
            JsonNode nodes = JSON.readTree(plan).path("nodes");
            return StreamSupport.stream(nodes.spliterator(), false)
                    .map(node -> node.path("profile").path("parallelism"))
                    .filter(node -> !node.isMissingNode() && !node.isNull())
                    .map(node -> SaidNumber.of(
                            FieldPaths.PLAN_PARALLELISM, node.isTextual() ? node.textValue() : node.toString()))
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }
}
