package io.dataphin.migration.web.rest;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes rows as RFC 4180 says, for spreadsheets. A class of its own, as no CSV library is among our dependencies and none makes formulas
 * harmless: the rest is one rule about quotes.
 */
final class Csv {

    /** Tells spreadsheets that the file is UTF-8; without it they guess, and Chinese names break. */
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\\r\\n]");

    /** What a spreadsheet runs, also in full width and behind blanks. */
    private static final Pattern FORMULA = Pattern.compile("^(?:[\\t\\r\\n]|[\\s\\u00A0\\uFEFF]*[=+\\-@＝＋－＠])");

    private final Appendable out;

    Csv(Appendable out) {
        this.out = out;
    }

    /** Writes one row; null is an empty cell. */
    void row(List<?> cells) throws IOException {
        for (Iterator<?> rest = cells.iterator(); rest.hasNext(); ) {
            out.append(cell(rest.next())).append(rest.hasNext() ? "," : "\r\n");
        }
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        String harmless = FORMULA.matcher(text).find() ? "'" + text : text;
        return NEEDS_QUOTES.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
