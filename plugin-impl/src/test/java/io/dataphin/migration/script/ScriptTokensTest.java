package io.dataphin.migration.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.script.ScriptToken.Kind;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTokensTest {

    /** Quadratic time would take minutes. */
    private static final int LONG = 1 << 19;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a -- it's | WORD a, LINE_COMMENT -- it's",
                "a // it's | WORD a, LINE_COMMENT // it's",
                "a/b // c -- d | WORD a, SIGN /, WORD b, LINE_COMMENT // c -- d",
                "/* it's // */ b | BLOCK_COMMENT /* it's // */, WORD b",
                "/* a /* b */ c | BLOCK_COMMENT /* a /* b */, WORD c",
                "/**/ b | BLOCK_COMMENT /**/, WORD b",
                "/* never | BLOCK_COMMENT /* never",
                "/*/ c */ d | BLOCK_COMMENT /*/ c */, WORD d",
                "-- /* a | LINE_COMMENT -- /* a",
                "'http://x' b | TEXT 'http://x', WORD b",
                "'it''s -- b' c | TEXT 'it''s -- b', WORD c",
                "'''' c | TEXT '''', WORD c",
                "'' c | TEXT '', WORD c",
                "'a\\' c | TEXT 'a\\', WORD c",
                "'never // c | TEXT 'never // c",
                "`a//b``c` d | QUOTED_NAME `a//b``c`, WORD d",
                "`it's` 'b' | QUOTED_NAME `it's`, TEXT 'b'",
                "/*+ O('*/') */ b | HINT_START /*+, WORD O, SIGN (, TEXT '*/', SIGN ), HINT_END */, WORD b",
                "/* + a */ b | BLOCK_COMMENT /* + a */, WORD b",
                "a - -1 | WORD a, SIGN -, SIGN -, WORD 1",
                "订单.${库} | WORD 订单, SIGN ., PLACEHOLDER ${库}",
                "t_${a--b}_x${c} | WORD t_, PLACEHOLDER ${a--b}, WORD _x, PLACEHOLDER ${c}",
                "'${a}' | TEXT '${a}'",
                "$1 ${ | WORD $1, WORD $, SIGN {",
                "\\${a} | SIGN \\, WORD $, SIGN {, WORD a, SIGN }",
                "a;\"b | WORD a, SIGN ;, SIGN \", WORD b",
                "😀a | SIGN 😀, WORD a",
            })
    void shouldCutLikeFlink(String script, String tokens) {
        assertThat(shown(script)).isEqualTo(tokens);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void shouldEndALineCommentWithItsLine(String lineEnd) {
        assertThat(shown("// it's" + lineEnd + "b -- c" + lineEnd + "'d'"))
                .isEqualTo("LINE_COMMENT // it's, WORD b, LINE_COMMENT -- c, TEXT 'd'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void shouldTellThePlaceWithEveryKindOfLineEnd(String lineEnd) {
        String script = String.join(lineEnd, "a", "", "/* x", "y */ b 'c", "d' e");

        assertThat(placeOf(script, "a")).isEqualTo("1:1");
        assertThat(placeOf(script, "b")).isEqualTo("4:6");
        assertThat(placeOf(script, "e")).isEqualTo("5:4");
    }

    @Test
    void shouldCountACharacterOutsideTheBasicPlaneAsOneColumn() {
        assertThat(placeOf("'😀' b", "b")).isEqualTo("1:5");
        assertThat(placeOf("-- 😀\n😀😀 b", "b")).isEqualTo("2:4");
        assertThat(placeOf("'\uD83D' b", "b")).as("half a pair").isEqualTo("1:5");
    }

    @Test
    void shouldNotCountAByteOrderMark() {
        assertThat(placeOf("\uFEFFa b", "a")).isEqualTo("1:1");
        assertThat(placeOf("\uFEFFa b", "b")).isEqualTo("1:3");
        assertThat(shown("\uFEFF// it's\r\nb")).isEqualTo("LINE_COMMENT // it's, WORD b");
    }

    @Test
    void shouldTellTheOffsetInTheScript() {
        String script = "\uFEFF'😀'\r\nb";

        assertThat(tokens(script))
                .allSatisfy(token -> assertThat(script.startsWith(token.text(), token.offset()))
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"'it''s' | it's", "`a``b` | a`b", "'never | never", "' | \"\"", "a | a", "'''' | '"})
    void shouldTakeQuotesOff(String script, String content) {
        assertThat(tokens(script).get(0).content()).isEqualTo(content);
    }

    @Test
    void shouldHaveNoTokensForNothing() {
        Iterator<ScriptToken> none = ScriptTokens.of("").iterator();

        assertThat(none.hasNext()).isFalse();
        assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'x", "/*", "*/", "${", "${a}", "\\${", "//", "-", "`", "$", "\r", "a "})
    void shouldTakeLongScriptsInLinearTime(String repeated) {
        String script = repeated.repeat(LONG / repeated.length());

        int length = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> lengthOfTokens(script));

        assertThat(length).isEqualTo(script.length());
    }

    private static int lengthOfTokens(String script) {
        int length = 0;
        for (ScriptToken token : ScriptTokens.of(script)) {
            length += token.text().length();
        }
        return length;
    }

    static List<ScriptToken> tokens(String script) {
        return StreamSupport.stream(ScriptTokens.of(script).spliterator(), false)
                .toList();
    }

    private static String shown(String script) {
        return tokens(script).stream()
                .filter(token -> token.kind() != Kind.BLANK)
                .map(token -> token.kind() + " " + token.text())
                .collect(Collectors.joining(", "));
    }

    private static String placeOf(String script, String text) {
        return tokens(script).stream()
                .filter(token -> token.text().equals(text))
                .map(token -> token.line() + ":" + token.column())
                .findFirst()
                .orElseThrow();
    }
}
