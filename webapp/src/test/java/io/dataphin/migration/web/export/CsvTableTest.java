package io.dataphin.migration.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "  =1", "\u00A0=1", "＝1", "＠x"})
    void shouldMakeFormulasHarmless(String cell) throws IOException {
        assertThat(row(cell)).isEqualTo("'" + cell + "\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                ";=1+1, ;'=1+1",
                "a;=1, a;'=1",
                "a; ＝1, a;' ＝1",
                "a;b;@SUM(A1);-1, a;b;'@SUM(A1);'-1",
                "a;;+1, a;;'+1",
                "=1;=2, '=1;'=2",
                "`a\t=1`, `a\t'=1`",
                "a;b, a;b",
                "；=1, ；=1"
            })
    void shouldMakeFormulasHarmlessForSpreadsheetsThatSeparateByASemicolon(String cell, String written)
            throws IOException {
        assertThat(row(cell)).isEqualTo(written + "\r\n");
    }

    @Test
    void shouldMakeAFormulaHarmlessBehindASemicolonAndAQuote() throws IOException {
        assertThat(row("a;\"=1\"")).isEqualTo("\"a;'\"\"=1\"\"\"\r\n");
        assertThat(row("a\n=1")).isEqualTo("\"a\n'=1\"\r\n");
    }

    @Test
    void shouldMakeACellThatBeginsWithALineBreakHarmless() throws IOException {
        assertThat(row("\r=1")).isEqualTo("\"'\r'=1\"\r\n");
        assertThat(row("\n=1")).isEqualTo("\"'\n'=1\"\r\n");
    }

    @Test
    void shouldQuoteAsTheStandardSays() throws IOException {
        assertThat(row("a,b", "say \"hi\"", "two\nlines", null, "", 5, "数据", "a=b", "'=1"))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,,5,数据,a=b,'=1\r\n");
    }

    private static String row(Object... cells) throws IOException {
        StringWriter out = new StringWriter();
        new CsvTable(out).row(Arrays.asList(cells));
        return out.toString();
    }
}
