package io.dataphin.sandbox.dataphin.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.sandbox.dataphin.Project;
import io.dataphin.sandbox.dataphin.Resource;
import io.dataphin.sandbox.dataphin.Udf;
import io.dataphin.sandbox.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The resources and functions that a task's content needs. */
public final class TaskDependencies {
    private final JsonNode content;
    private final Project project;

    /** Dependencies of a content in a project. */
    public TaskDependencies(JsonNode content, Project project) {
        this.content = content;
        this.project = project;
    }

    /** Names of the resources that the project does not have. */
    List<String> missingResources() {
        return resourceNames().stream()
                .filter(name -> !project.resources().containsKey(name))
                .toList();
    }

    /** Called functions that are registered in the source, but not in the project. */
    List<String> missingFunctions(Set<String> sourceFunctions) {
        return calledFunctions().stream()
                .filter(sourceFunctions::contains)
                .filter(name -> project.function(name).isEmpty())
                .toList();
    }

    /** What production does not have yet, as texts for people. */
    public List<String> unpublished() {
        List<String> unpublished = new ArrayList<>();
        for (String name : resourceNames()) {
            Resource resource = project.resources().get(name);
            if (resource == null || !resource.published()) {
                unpublished.add("resource " + name);
            }
        }
        for (String name : calledFunctions()) {
            if (project.function(name).filter(function -> !function.published()).isPresent()) {
                unpublished.add(
                        "function " + project.function(name).map(Udf::name).orElse(name));
            }
        }
        return unpublished;
    }

    private List<String> resourceNames() {
        List<String> names = new ArrayList<>();
        String main = Json.text(content.path("MainResource"), "ResourceName");
        if (main != null) {
            names.add(main);
        }
        names.addAll(Json.textList(content.path("DependencyResourceNames")));
        return names;
    }

    private Set<String> calledFunctions() {
        return content.has("Code") ? SqlScan.of(content.path("Code").asText()).calledFunctions() : Set.of();
    }
}
