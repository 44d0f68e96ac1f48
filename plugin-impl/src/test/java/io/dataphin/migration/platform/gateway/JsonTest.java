package io.dataphin.migration.platform.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    @Test
    void shouldSortKeysAndKeepNumbersInCanonicalForm() throws IOException {
        JsonNode tree = parse("{ \"b\": [ {\"z\": 1.0, \"a\": 12345678901234567890} ], \"a\": 0.10, \"c\": null }");

        assertThat(Json.canonical(tree))
                .isEqualTo("{\"a\":0.10,\"b\":[{\"a\":12345678901234567890,\"z\":1.0}],\"c\":null}");
    }

    @Test
    void shouldReadWhatNoDatabaseTakesAsSignsThatCanBeSeen() throws IOException {
        JsonNode tree =
                parse("{\"na\\u0000me\": [\"a\\u0000b\", {\"half\": \"x\\ud83d\"}], \"whole\": \"\\ud83d\\ude00\"}");

        assertThat(Json.text(tree)).isEqualTo("{\"na␀me\":[\"a␀b\",{\"half\":\"x�\"}],\"whole\":\"😀\"}");
    }

    @Test
    void shouldRefuseTextAfterTheValue() {
        assertThatThrownBy(() -> parse("{} <html>")).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"1714058507\" | 2024-04-25T15:21:47Z",
                "1714058507     | 2024-04-25T15:21:47Z",
                "1714058507123  | 2024-04-25T15:21:47.123Z",
                "\"1714058507123\" | 2024-04-25T15:21:47.123Z",
                "\"2026-01-05T03:11:20.120Z\" | 2026-01-05T03:11:20.120Z"
            })
    void shouldReadTimesInAllSpellings(String json, Instant time) throws IOException {
        assertThat(Lenient.time(parse(json))).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"\"\"", "null", "0", "\"soon\"", "{}", "1e999999999"})
    void shouldReadNoTimeFromAnythingElse(String json) throws IOException {
        assertThat(Lenient.time(parse(json))).isNull();
    }

    private static JsonNode parse(String json) throws IOException {
        return Json.parse(json.getBytes(UTF_8));
    }
}
