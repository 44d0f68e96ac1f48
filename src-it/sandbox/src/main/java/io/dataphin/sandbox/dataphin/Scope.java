package io.dataphin.sandbox.dataphin;

import com.fasterxml.jackson.databind.JsonNode;

/** One side of a project that a call works on. */
public record Scope(Project project, Env env) {

    /**
     * Reads {@code Context}.
     *
     * @throws BusinessError when the project, its side or its real-time compute source is missing
     */
    public static Scope ofContext(DataphinCall call) {
        JsonNode context = call.requiredForm("Context");
        return of(call, context.path("ProjectId").asText(), context.path("Env").asText());
    }

    /** A side that has a real-time compute source, by the texts of a project id and an environment. */
    public static Scope of(DataphinCall call, String projectId, String env) {
        Scope scope = anySide(call, projectId, env);
        if (call.store().streamSource(scope.project(), scope.env()).isEmpty()) {
            throw new BusinessError(
                    "DPN.Project.NoStreamSource",
                    "project " + scope.project().name(scope.env()) + " has no real-time compute source");
        }
        return scope;
    }

    /** A side with or without a real-time compute source. */
    public static Scope anySide(DataphinCall call, String projectId, String envText) {
        Project project = call.project(projectId);
        Env env = Env.parse(envText);
        if (!project.sides().contains(env)) {
            throw new BusinessError(
                    "DPN.Project.NotFound", "project " + project.name() + " is a Basic project, it has no side " + env);
        }
        return new Scope(project, env);
    }

    /** The compute source of this side. */
    public ComputeSource source(DataphinStore store) {
        return store.streamSource(project, env).orElseThrow();
    }

    /** Whether this is the production side of a pair, which nobody writes to. */
    public boolean publishedSide() {
        return project.pair() && env == Env.PROD;
    }
}
