package io.dataphin.migration.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.CandidateStatus;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.LastRecord;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.task.TaskType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Position in a list of candidates; carries filter, sort and total.
 *
 * @param row a stand-in for the last row shown: only what orders compare is filled
 */
record CandidateCursor(CandidateQuery query, CandidateRow row, long total) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "c1.";

    static CandidateCursor after(CandidateQuery query, CandidateRow row, long total) {
        return new CandidateCursor(query, row, total);
    }

    String write() {
        ObjectNode node = JSON.createObjectNode();
        node.put("k", query.keyword());
        put(node, "t", query.types());
        put(node, "s", query.statuses());
        node.put("x", query.supported());
        node.put("f", query.migratedFrom() == null ? null : query.migratedFrom().toString());
        node.put("u", query.migratedTo() == null ? null : query.migratedTo().toString());
        node.put("o", query.sort().name());
        node.put("name", row.job().name()).put("id", row.job().deploymentId());
        node.put("at", row.lastMigrated().toString()).put("total", total);
        return MARK
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ObjectNode node, String name, Collection<?> values) {
        var array = node.putArray(name);
        values.stream().map(String::valueOf).sorted().forEach(array::add);
    }

    static CandidateCursor read(String cursor, CandidateQuery asked) {
        try {
            if (!cursor.startsWith(MARK)) {
                throw new IllegalArgumentException("not a cursor of this list");
            }
            JsonNode node = JSON.readTree(Base64.getUrlDecoder().decode(cursor.substring(MARK.length())));
            CandidateQuery query = query(node, asked.limit());
            if (!fits(asked, query)) {
                throw new IllegalArgumentException("a cursor of another filter");
            }
            return new CandidateCursor(query, row(node), node.required("total").asLong());
        } catch (IllegalArgumentException | DateTimeException | IOException e) {
            throw new InvalidRequestException("INVALID_PARAMETER", "parameter", "cursor");
        }
    }

    private static CandidateRow row(JsonNode node) {
        Instant at = Instant.parse(node.required("at").asText());
        SourceJob job = new SourceJob(
                node.required("id").asText(),
                node.required("name").asText(),
                "",
                null,
                false,
                false,
                JobState.STOPPED,
                "",
                false,
                null);
        return new CandidateRow(job, new LastRecord(0, MigrationStatus.SUCCEEDED, at, null));
    }

    private static CandidateQuery query(JsonNode node, int limit) {
        return new CandidateQuery(
                node.required("k").asText(),
                set(node, "t", TaskType::valueOf),
                set(node, "s", CandidateStatus::valueOf),
                node.required("x").isNull() ? null : node.required("x").asBoolean(),
                instant(node, "f"),
                instant(node, "u"),
                CandidateQuery.Sort.valueOf(node.required("o").asText()),
                limit,
                null);
    }

    private static boolean fits(CandidateQuery asked, CandidateQuery carried) {
        CandidateQuery plain = new CandidateQuery(
                asked.keyword(),
                asked.types(),
                asked.statuses(),
                asked.supported(),
                asked.migratedFrom(),
                asked.migratedTo(),
                asked.sort(),
                asked.limit(),
                null);
        CandidateQuery nothing = new CandidateQuery(
                "", Set.of(), Set.of(), null, null, null, CandidateQuery.Sort.NAME, asked.limit(), null);
        return plain.equals(nothing) || plain.equals(carried);
    }

    private static Instant instant(JsonNode node, String name) {
        JsonNode value = node.required(name);
        return value.isNull() ? null : Instant.parse(value.asText());
    }

    private static <T> Set<T> set(JsonNode node, String name, Function<String, T> parse) {
        return StreamSupport.stream(node.required(name).spliterator(), false)
                .map(JsonNode::asText)
                .map(parse)
                .collect(Collectors.toUnmodifiableSet());
    }
}
