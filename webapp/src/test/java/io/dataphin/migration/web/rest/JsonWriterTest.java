package io.dataphin.migration.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Produces;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    /** Without these names Payara's JSON-B provider writes the answers, and fails on them. */
    @Test
    void shouldNameTheTypesItWritesSoThatItComesBeforeTheServersOwnProvider() {
        assertThat(JsonWriter.class.getAnnotation(Produces.class).value())
                .containsExactly("application/json", "application/problem+json");
    }
}
