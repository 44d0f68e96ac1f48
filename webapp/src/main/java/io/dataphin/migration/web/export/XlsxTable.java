package io.dataphin.migration.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes rows as an Office Open XML workbook. A text is stored as a text and never as a formula, so nothing in it can run. The first row is
 * the head: bold, kept in view, with filters. Times are dates of the spreadsheet, in UTC.
 */
final class XlsxTable implements Table {

    /** What a sheet holds by the standard, its head included. */
    static final int MOST_ROWS = 1_048_576;

    /** What a cell holds by the standard, in UTF-16 units. */
    static final int MOST_CHARACTERS = 32_767;

    private static final String TIME = "yyyy-mm-dd hh:mm:ss";
    private static final int WIDTH_OF_TEXT = 22;

    private final Workbook workbook;
    private final String sheetName;
    private final int mostRows;
    private List<?> head;
    private Worksheet sheet;
    private int sheets;
    private int next;

    XlsxTable(OutputStream out, String sheetName) {
        this(out, sheetName, MOST_ROWS);
    }

    XlsxTable(OutputStream out, String sheetName, int mostRows) {
        // the version is one that the format knows: two digits and four
        this.workbook = new Workbook(out, "Cross-platform migration", "01.0000");
        this.sheetName = sheetName;
        this.mostRows = mostRows;
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (head == null) {
            head = cells;
            begin();
            return;
        }
        if (next == mostRows) {
            end();
            begin();
        }
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        next++;
    }

    private void begin() {
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? sheetName : sheetName + " " + sheets);
        sheet.freezePane(0, 1);
        for (int column = 0; column < head.size(); column++) {
            sheet.width(column, WIDTH_OF_TEXT);
            cell(0, column, head.get(column));
        }
        sheet.range(0, 0, 0, head.size() - 1).style().bold().set();
        next = 1;
    }

    private void end() throws IOException {
        sheet.setAutoFilter(0, 0, next - 1, head.size() - 1);
        sheet.finish();
    }

    private void cell(int column, Object value) {
        cell(next, column, value);
    }

    private void cell(int row, int column, Object value) {
        if (value instanceof Instant time) {
            sheet.value(row, column, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
            sheet.style(row, column).format(TIME).set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            // inline: a table of shared texts would have to be kept in memory until the end
            sheet.inlineString(row, column, storable(value.toString()));
        }
    }

    /** What XML cannot hold becomes a blank; what a cell cannot hold is cut. */
    private static String storable(String text) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), MOST_CHARACTERS));
        text.codePoints()
                .map(point -> legal(point) ? point : ' ')
                .takeWhile(point -> kept.length() + Character.charCount(point) <= MOST_CHARACTERS)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean legal(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    @Override
    public void flush() throws IOException {
        sheet.flush();
    }

    @Override
    public void finish() throws IOException {
        end();
        workbook.finish();
    }
}
