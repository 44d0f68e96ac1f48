package io.dataphin.migration.translation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/** Reads the one number that a task needs of an expert plan; the plan itself is carried verbatim. */
final class ExpertPlan {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ExpertPlan() {}

    /** The largest parallelism of the plan's nodes; empty when the text is no plan or names none above 0. */
    static OptionalLong largestParallelism(String plan) {
        try {
            JsonNode nodes = JSON.readTree(plan).path("nodes");
            return StreamSupport.stream(nodes.spliterator(), false)
                    .map(node -> node.path("profile").path("parallelism"))
                    .filter(JsonNode::canConvertToLong)
                    .mapToLong(JsonNode::asLong)
                    .filter(parallelism -> parallelism > 0)
                    .max();
        } catch (JsonProcessingException e) {
            return OptionalLong.empty();
        }
    }
}
