package io.dataphin.sandbox.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.dataphin.task.StreamTask;
import io.dataphin.sandbox.http.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A project with its members, tasks, resources and functions; a Dev-Prod pair is one project with two sides. */
public final class Project {
    private final JsonNode spec;
    private final Map<String, List<Integer>> members = new LinkedHashMap<>();
    private final Map<String, StreamTask> tasks = new LinkedHashMap<>();
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<String, Udf> functions = new LinkedHashMap<>();

    /** An empty project as the data file describes it: id, name, displayName, mode, prodSource, devSource, members. */
    public Project(JsonNode spec) {
        this.spec = spec;
        spec.path("members").properties().forEach(member -> putMember(member.getKey(), member.getValue()));
    }

    /** Its id, one for both sides of a pair. */
    public long id() {
        return spec.path("id").asLong();
    }

    /** Name of the production side. */
    public String name() {
        return spec.path("name").asText();
    }

    /** Name of a side as lists show it. */
    public String name(Env env) {
        return env == Env.DEV ? name() + "_dev" : name();
    }

    /** Whether it is a Dev-Prod pair. */
    public boolean pair() {
        return spec.path("mode").asText().equals("DEV_PROD");
    }

    /** The sides that it has. */
    public List<Env> sides() {
        return pair() ? List.of(Env.DEV, Env.PROD) : List.of(Env.PROD);
    }

    /** The side that people write to. */
    public Env developmentSide() {
        return pair() ? Env.DEV : Env.PROD;
    }

    /** Id of the real-time compute source of a side; empty when none is attached. */
    public Optional<Long> computeSourceId(Env env) {
        JsonNode id = spec.path(env == Env.DEV ? "devSource" : "prodSource");
        return id.isNumber() ? Optional.of(id.asLong()) : Optional.empty();
    }

    /** Roles of a user here, empty for strangers. */
    public List<Integer> roles(String userId) {
        return members.getOrDefault(userId, List.of());
    }

    /** Ids of all members. */
    public List<String> memberIds() {
        return List.copyOf(members.keySet());
    }

    /** Gives somebody these roles here, and no others. */
    public void putMember(String userId, JsonNode roles) {
        List<Integer> given = new ArrayList<>();
        roles.forEach(role -> given.add(role.asInt()));
        members.put(userId, given);
    }

    /** Takes somebody all roles here; false when he has none. */
    public boolean removeMember(String userId) {
        return members.remove(userId) != null;
    }

    /** The tasks, oldest first. */
    public Collection<StreamTask> tasks() {
        return tasks.values();
    }

    /** A task by file id. */
    public Optional<StreamTask> task(String fileId) {
        return Optional.ofNullable(tasks.get(fileId));
    }

    /** A task by name. */
    public Optional<StreamTask> taskNamed(String name) {
        return tasks.values().stream().filter(task -> task.name().equals(name)).findFirst();
    }

    /** Adds a task. */
    public void add(StreamTask task) {
        tasks.put(task.fileId(), task);
    }

    /** Removes a task. */
    public void remove(StreamTask task) {
        tasks.remove(task.fileId());
    }

    /** The resources by name. */
    public Map<String, Resource> resources() {
        return resources;
    }

    /** The functions. */
    public Collection<Udf> functions() {
        return functions.values();
    }

    /** A function by name; case does not matter. */
    public Optional<Udf> function(String name) {
        return Optional.ofNullable(functions.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Adds or replaces a function. */
    public void put(Udf function) {
        functions.put(function.name().toLowerCase(Locale.ROOT), function);
    }

    /** Removes a function; false when there is none of that name. */
    public boolean removeFunction(String name) {
        return functions.remove(name.toLowerCase(Locale.ROOT)) != null;
    }

    /** What all project operations show of a side. */
    public ObjectNode toJson(Env env) {
        String suffix = pair() ? (env == Env.DEV ? " (Dev)" : " (Prod)") : "";
        return Json.object()
                .put("Id", id())
                .put("Name", name(env))
                .put("DisplayName", spec.path("displayName").asText() + suffix)
                .put("Description", spec.path("description").asText())
                .put("Env", env.name())
                .put("Mode", spec.path("mode").asText())
                .put("Type", "GENERAL")
                .put("Owner", "30012011")
                .put("OwnerName", "Li Na")
                .put("GmtCreate", "2026-03-02 09:15:00")
                .put("GmtModified", "2026-10-12 18:20:31");
    }
}
