package io.dataphin.migration.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "${name} | name",
                "${ name } | name",
                "${kafka.topic} | kafka.topic",
                "${order-topic} | order-topic",
                "${订单} | 订单",
                "${env:X} | env:X",
                "${x:-y} | x:-y",
                "jdbc:mysql://${host}:${port}/${db}?a=b | host, port, db",
                "${secret_values.x} | secret x",
                "${ secret_values.kafka.pw } | secret kafka.pw",
                "${secret_values.} | secret_values.",
                "${a${b}} | b",
                "\\${a} ${b} | b",
                "\\\\${a} | a",
            })
    void shouldFindEveryNameThatASourceTakes(String text, String names) {
        assertThat(shown(text)).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${}",
                "${ }",
                "${a",
                "$ {a}",
                "$a",
                "{a}",
                "\\${a}",
                "\\\\\\${a}",
                "${a\nb}",
                "${it's}",
                "${\"a\":1}",
                "}${",
            })
    void shouldFindNothingElse(String text) {
        assertThat(Placeholder.in(text)).isEmpty();
    }

    @Test
    void shouldTakeNoPageForAName() {
        assertThat(Placeholder.in("${" + "a".repeat(1000) + "}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// old: '${old_topic}'\nINSERT INTO a SELECT '${topic}'",
                "// it's old\nINSERT INTO a SELECT '${topic}' -- ${old_topic}",
                "-- it's ${old}\r\nSELECT `${topic}`",
                "\uFEFF// ${old}\r\nSELECT '${topic}'",
                "/* ${old} */ SELECT * FROM ${topic}",
                "SELECT 1 /*+ OPTIONS('topic' = '${topic}') */ // ${old}",
                "WITH ('url' = 'http://host//${topic}') // '${old}'",
                "SELECT 'it''s // ${topic}' -- it's ${old}",
                "SELECT 'never closed // ${topic}",
                "SELECT '\\${old}' FROM t_${topic}",
                "SELECT \\${old}, ${topic}",
            })
    void shouldLookOutsideCommentsOfScripts(String script) {
        assertThat(Placeholder.inScript(script)).containsExactly(new Placeholder("topic", false));
    }

    private static String shown(String text) {
        return Placeholder.in(text).stream()
                .map(placeholder -> (placeholder.secret() ? "secret " : "") + placeholder.name())
                .collect(Collectors.joining(", "));
    }
}
