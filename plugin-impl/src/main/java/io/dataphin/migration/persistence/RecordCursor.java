package io.dataphin.migration.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.task.TaskType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Position in a list of records: carries filter, sort and total, so that a later page stays consistent. Rights are not part of it; they
 * are asked for again with every page.
 */
record RecordCursor(RecordQuery query, RecordOrder.Position position, long total) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "r1.";

    String write() {
        ObjectNode node = JSON.createObjectNode();
        node.put("k", query.keyword()).put("n", query.targetName());
        put(node, "t", query.types());
        put(node, "s", query.statuses());
        put(node, "p", query.projectIds());
        put(node, "m", query.migrators());
        node.put("f", query.from() == null ? null : query.from().toString());
        node.put("u", query.to() == null ? null : query.to().toString());
        node.put("b", query.batchId());
        node.put("o", query.sort().name());
        node.put("key", position.key()).put("id", position.id()).put("total", total);
        byte[] text = node.toString().getBytes(StandardCharsets.UTF_8);
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    private static void put(ObjectNode node, String name, Collection<?> values) {
        var array = node.putArray(name);
        values.stream().map(String::valueOf).sorted().forEach(array::add);
    }

    /**
     * Reads a cursor.
     *
     * @param asked the query that it came with: the same filter and sort, or none
     * @throws InvalidRequestException {@code INVALID_PARAMETER} when it is not ours or belongs to another filter
     */
    static RecordCursor read(String cursor, RecordQuery asked) {
        try {
            if (!cursor.startsWith(MARK)) {
                throw new IllegalArgumentException("not a cursor of this list");
            }
            JsonNode node = JSON.readTree(Base64.getUrlDecoder().decode(cursor.substring(MARK.length())));
            RecordCursor read = new RecordCursor(
                    query(node, asked.limit()),
                    new RecordOrder.Position(
                            required(node, "key"), node.required("id").asLong()),
                    node.required("total").asLong());
            if (!read.fits(asked)) {
                throw new IllegalArgumentException("a cursor of another filter");
            }
            return read;
        } catch (IllegalArgumentException | java.time.DateTimeException | java.io.IOException e) {
            throw new InvalidRequestException("INVALID_PARAMETER", "parameter", "cursor");
        }
    }

    private static RecordQuery query(JsonNode node, int limit) {
        String batch = text(node, "b");
        return new RecordQuery(
                required(node, "k"),
                required(node, "n"),
                set(node, "t", TaskType::valueOf),
                set(node, "s", MigrationStatus::valueOf),
                set(node, "p", Long::valueOf),
                set(node, "m", Function.identity()),
                instant(node, "f"),
                instant(node, "u"),
                batch == null ? null : Long.valueOf(batch),
                RecordQuery.Sort.valueOf(required(node, "o")),
                limit,
                null);
    }

    private boolean fits(RecordQuery asked) {
        RecordQuery plain = asked.at(null);
        RecordQuery unfiltered = new RecordQuery(
                "", "", Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, plain.sort(), plain.limit(), null);
        boolean nothingAsked = plain.equals(unfiltered) && plain.sort() == RecordQuery.Sort.CREATED_DESC;
        return nothingAsked || plain.equals(query);
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }

    private static String required(JsonNode node, String name) {
        return node.required(name).asText();
    }

    private static Instant instant(JsonNode node, String name) {
        String text = text(node, name);
        return text == null ? null : Instant.parse(text);
    }

    private static <T> Set<T> set(JsonNode node, String name, Function<String, T> parse) {
        return StreamSupport.stream(node.required(name).spliterator(), false)
                .map(JsonNode::asText)
                .map(parse)
                .collect(Collectors.toUnmodifiableSet());
    }
}
