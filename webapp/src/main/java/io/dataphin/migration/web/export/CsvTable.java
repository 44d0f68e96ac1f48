package io.dataphin.migration.web.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes rows as RFC 4180 says, for spreadsheets. A class of its own, as no CSV library is among our dependencies and none makes formulas
 * harmless: the rest is one rule about quotes.
 */
final class CsvTable implements Table {

    /** Tells spreadsheets that the file is UTF-8; without it they guess, and Chinese names break. */
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\\r\\n]");

    /**
     * Where an apostrophe makes harmless what a spreadsheet runs, also in full width, behind blanks and behind quotes: at the beginning of a cell,
     * and behind a sign that some spreadsheet takes for the end of a cell ({@code ;} where the comma is the decimal sign, tab, line break).
     */
    private static final Pattern FORMULA =
            Pattern.compile("^(?=[\\t\\r\\n])" + "|(?:^|(?<=[;\\t\\r\\n]))(?=[\\s\\u00A0\\uFEFF\"]*[=+\\-@＝＋－＠])");

    private final Writer out;

    /** A table that begins with the byte order mark. */
    CsvTable(OutputStream stream) throws IOException {
        this(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
        out.append(BYTE_ORDER_MARK);
    }

    /** A table without a byte order mark, which belongs to a stream of bytes. */
    CsvTable(Writer out) {
        this.out = out;
    }

    @Override
    public void row(List<?> cells) throws IOException {
        for (Iterator<?> rest = cells.iterator(); rest.hasNext(); ) {
            out.append(cell(rest.next())).append(rest.hasNext() ? "," : "\r\n");
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        String harmless = FORMULA.matcher(text).replaceAll("'");
        return NEEDS_QUOTES.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
