package io.dataphin.migration.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.web.rest.ApiUnderTest.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every way to call the API wrongly, as a table: each is refused by a problem with its code, and no service is asked. */
class WrongCallsTest {

    @TempDir
    Path folder;

    private ApiUnderTest api;

    @BeforeEach
    void start() throws IOException {
        api = new ApiUnderTest(ApiContractTest.users(folder));
    }

    @ParameterizedTest(name = "{0} {1} [{2}] {3} -> {4} {5}")
    @CsvFileSource(
            resources = "wrong-calls.txt",
            delimiter = '|',
            quoteCharacter = '\u0001',
            maxCharsPerColumn = 10_000,
            nullValues = "-")
    void shouldRefuseByAProblem(
            String method, String path, String header, String body, int status, String code, String named) {
        if (body != null) {
            api.with("Content-Type", "application/json");
        }
        if (header != null) {
            String[] parts = header.split(":", 2);
            api.with(parts[0].strip(), parts[1].strip().replace("<256>", "k".repeat(256)));
        }
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);

        Answer answer = api.call(method, path, bytes);

        assertThat(answer.problem()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("detail").asText()).contains(named == null ? "" : named);
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(api.services.calls).isEmpty();
        assertThat(api.services.feed.asked).isEmpty();
    }

    @Test
    void shouldLimitTheLengthOfListsByTheSizeOfTheBodyOnly() {
        String ids = String.join(
                ",",
                Stream.iterate(1, i -> i + 1).limit(1_001).map(String::valueOf).toList());

        // the service knows the limit and names it
        assertThat(api.post("/records/actions", "{\"action\":\"cancel\",\"ids\":[" + ids + "]}")
                        .status())
                .isEqualTo(202);
    }
}
