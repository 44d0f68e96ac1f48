package io.dataphin.migration.it.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.it.support.client.HttpAnswer;
import java.util.function.Supplier;

/** Calls that must be refused as the contract says, leaving no record and no write on either platform. */
final class Refusals {

    private final Workbench bench;

    Refusals(Workbench bench) {
        this.bench = bench;
    }

    HttpAnswer expect(int status, String code, Supplier<HttpAnswer> call) {
        long records = bench.recordCount();
        int writes = bench.writes().size();

        HttpAnswer answer = call.get();

        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = answer.json();
        assertThat(problem.path("code").asText()).as("%s", answer).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        for (String field : new String[] {"type", "title", "detail", "instance"}) {
            assertThat(problem.path(field).asText()).as(field).isNotBlank();
        }
        assertThat(bench.recordCount()).as("no record").isEqualTo(records);
        assertThat(bench.writes()).as("no write").hasSize(writes);
        return answer;
    }
}
