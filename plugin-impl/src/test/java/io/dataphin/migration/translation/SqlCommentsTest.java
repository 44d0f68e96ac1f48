package io.dataphin.migration.translation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlCommentsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a -- ${x}, a  ",
                "-- it's ${x}, \" \"",
                "a /* ${x} -- */ b, a   b",
                "a /* ${x}, a  ",
                "a /**/ b, a   b",
            })
    void shouldLeaveCommentsOut(String script, String left) {
        assertThat(SqlComments.removed(script).strip()).isEqualTo(left.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'a -- ${x}'",
                "'it''s -- ${x}'",
                "'/* ${x} */'",
                "`a--${x}`",
                "'never closed -- ${x}",
                "SELECT /*+ OPTIONS('group' = '${x}') */ 1",
                "a - -1",
            })
    void shouldKeepWhatOnlyLooksLikeOne(String script) {
        assertThat(SqlComments.removed(script)).isEqualTo(script);
    }

    @Test
    void shouldEndALineCommentWithItsLine() {
        assertThat(SqlComments.removed("-- ${a}\r\nSELECT '${b}' -- ${c}\n, ${d}"))
                .isEqualTo(" \r\nSELECT '${b}'  \n, ${d}");
    }

    @Test
    void shouldTakeALongScriptWithoutRunningOutOfStack() {
        String script = "/* " + "x*'".repeat(200_000) + " */ '" + "y''".repeat(200_000) + "' ${z}";

        assertThat(SqlComments.removed(script)).endsWith(" ${z}").startsWith("  '");
    }
}
