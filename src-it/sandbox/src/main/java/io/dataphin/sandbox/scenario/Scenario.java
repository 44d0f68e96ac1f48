package io.dataphin.sandbox.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A situation that the sandbox can bring about, with words for the person who wants to see it.
 *
 * @param id stable, lower case with hyphens
 * @param group heading that it stands under
 * @param rules numbers of the product's rules that it shows, such as {@code R6}; may be empty
 * @param situation key of the error situation that it shows; empty when it shows none
 * @param title in a few words
 * @param sets what it sets up in the sandbox
 * @param act what to do in the plug-in
 * @param see what is to be seen there
 * @param steps calls of the control API that set it up
 */
public record Scenario(
        String id,
        String group,
        List<String> rules,
        String situation,
        String title,
        String sets,
        String act,
        String see,
        List<Step> steps) {

    /**
     * A call of the control API.
     *
     * @param path below {@code /_control/}
     */
    public record Step(String method, String path, JsonNode body) {}

    static Scenario read(JsonNode spec) {
        return new Scenario(
                spec.path("id").asText(),
                spec.path("group").asText(),
                Json.textList(spec.path("rules")),
                spec.path("situation").asText(""),
                spec.path("title").asText(),
                spec.path("sets").asText(),
                spec.path("do").asText(),
                spec.path("see").asText(),
                StreamSupport.stream(spec.path("steps").spliterator(), false)
                        .map(step -> new Step(
                                step.path("method").asText(), step.path("path").asText(), step.path("body")))
                        .toList());
    }

    /** As the control API shows it. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object().put("id", id).put("group", group);
        json.set("rules", Json.texts(rules));
        return json.put("situation", situation)
                .put("title", title)
                .put("sets", sets)
                .put("do", act)
                .put("see", see);
    }
}
