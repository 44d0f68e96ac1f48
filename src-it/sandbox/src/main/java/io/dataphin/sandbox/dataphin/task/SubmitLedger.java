package io.dataphin.sandbox.dataphin.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.dataphin.ComputeSource;
import io.dataphin.sandbox.dataphin.DataphinStore;
import io.dataphin.sandbox.dataphin.Env;
import io.dataphin.sandbox.dataphin.Scope;
import io.dataphin.sandbox.gate.Settings;
import io.dataphin.sandbox.http.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * All submits since the start. A submit needs no thread: it is finished by the first look at the platform after its
 * time has come, which nobody can tell from one that finished by itself.
 */
public final class SubmitLedger {
    private final Map<Long, Submit> submits = new LinkedHashMap<>();
    private final Map<Long, Submit> running = new LinkedHashMap<>();
    private final DataphinStore store;
    private final Supplier<Settings> settings;

    /** No submits yet. */
    public SubmitLedger(DataphinStore store, Supplier<Settings> settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Finishes the submits whose time has come, in the order they were accepted. */
    public void settle() {
        long now = store.clock().millis();
        long submitMillis = settings.get().submitMillis();
        List<Submit> due = running.values().stream()
                .filter(submit -> submit.due(now, submitMillis))
                .toList();
        for (Submit submit : due) {
            running.remove(submit.asyncId());
            finish(submit);
        }
    }

    /** The task that an asynchronous submit is about. */
    public Optional<StreamTask> taskOf(String asyncId) {
        return find(asyncId).map(Submit::task);
    }

    Optional<Submit> find(String asyncId) {
        return asyncId.matches("\\d{1,18}")
                ? Optional.ofNullable(submits.get(Long.valueOf(asyncId)))
                : Optional.empty();
    }

    Optional<Submit> runningOf(StreamTask task) {
        return running.values().stream().filter(submit -> submit.task() == task).findFirst();
    }

    Submit accept(Scope scope, StreamTask task, String comment, String userId) {
        long now = store.clock().millis();
        Submit submit = new Submit(store.ids().nextAsync(), scope, task, comment, userId, now);
        task.submitAccepted();
        submits.put(submit.asyncId(), submit);
        running.put(submit.asyncId(), submit);
        return submit;
    }

    private void finish(Submit submit) {
        Optional<SubmitFailure> failure = check(submit);
        if (failure.isPresent()) {
            submit.fail(failure.get());
            submit.task().submitFailed(submit.version());
            return;
        }
        submit.task().submitSucceeded(submit.version());
        long id = store.publishes()
                .submitted(
                        submit.scope().project(), submit.task(), snapshot(submit), submit.comment(), submit.userId());
        submit.succeed(id);
        if (!submit.scope().project().pair()) {
            store.instances().takeEffect(submit.task().fileId(), submit.content());
        }
    }

    private static StreamTask.Published snapshot(Submit submit) {
        return new StreamTask.Published(submit.content(), submit.version(), 0, submit.userId());
    }

    private Optional<SubmitFailure> check(Submit submit) {
        TaskDependencies needs =
                new TaskDependencies(submit.content(), submit.scope().project());
        List<String> resources = needs.missingResources();
        if (!resources.isEmpty()) {
            return Optional.of(SubmitFailure.missingResources(resources));
        }
        try {
            List<String> functions = needs.missingFunctions(sourceFunctions(submit));
            return functions.isEmpty() ? Optional.empty() : Optional.of(SubmitFailure.missingFunctions(functions));
        } catch (SqlInvalidException e) {
            return Optional.of(SubmitFailure.invalidSql(e.getMessage()));
        }
    }

    private Set<String> sourceFunctions(Submit submit) {
        ObjectNode content = submit.content();
        String bound = Json.text(content.path("SourceBinding"), "Namespace");
        String namespace = bound != null
                ? bound
                : store.streamSource(submit.scope().project(), Env.PROD)
                        .map(ComputeSource::namespace)
                        .orElse("");
        return store.source().functionNames(namespace);
    }
}
