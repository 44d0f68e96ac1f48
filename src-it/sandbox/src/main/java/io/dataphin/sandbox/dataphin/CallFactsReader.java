package io.dataphin.sandbox.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.sandbox.dataphin.task.StreamTask;
import io.dataphin.sandbox.gate.CallFacts;
import io.dataphin.sandbox.http.Exchange;
import io.dataphin.sandbox.http.Json;
import io.dataphin.sandbox.http.QueryString;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out which task a call is about, for the call log and for faults. */
final class CallFactsReader {
    private static final List<String> TASK_FIELDS =
            List.of("CreateCommand", "UpdateCommand", "SubmitCommand", "DeleteCommand", "QueryId");

    private final DataphinStore store;
    private final Exchange exchange;

    CallFactsReader(DataphinStore store, Exchange exchange) {
        this.store = store;
        this.exchange = exchange;
    }

    CallFacts read(String action, boolean write) {
        QueryString form = exchange.form();
        List<JsonNode> commands = TASK_FIELDS.stream()
                .map(form::get)
                .filter(Objects::nonNull)
                .flatMap(CallFactsReader::parsed)
                .toList();
        String fileId = first(commands, "FileId");
        String name = first(commands, "Name");
        Optional<StreamTask> task = fileId != null ? byFileId(fileId) : byAsyncId();
        String key = commands.stream()
                .map(command -> Json.text(command.path("SourceBinding"), "MigrationKey"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(task.map(StreamTask::migrationKey).orElse(null));
        return new CallFacts(
                action,
                write,
                exchange.query().get("OpUserId"),
                name == null ? task.map(StreamTask::name).orElse(null) : name,
                fileId == null ? task.map(StreamTask::fileId).orElse(null) : fileId,
                key,
                null);
    }

    private Optional<StreamTask> byFileId(String fileId) {
        return store.projects().stream()
                .flatMap(project -> project.task(fileId).stream())
                .findFirst();
    }

    private Optional<StreamTask> byAsyncId() {
        return Optional.ofNullable(exchange.query().get("AsyncId"))
                .flatMap(id -> store.submits().taskOf(id));
    }

    private static String first(List<JsonNode> commands, String field) {
        return commands.stream()
                .map(command -> Json.text(command, field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Stream<JsonNode> parsed(String text) {
        try {
            return Stream.of(Json.parse(text));
        } catch (UncheckedIOException e) {
            return Stream.empty();
        }
    }
}
