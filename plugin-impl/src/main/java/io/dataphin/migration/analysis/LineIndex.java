package io.dataphin.migration.analysis;

import io.dataphin.migration.api.script.Place;
import java.util.Arrays;

/** Turns an index of a script into a place, and a line and column of the parser, which counts UTF-16 units, into an index. */
final class LineIndex {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String script;
    private final int[] starts;
    private final int lines;

    LineIndex(String script) {
        this.script = script;
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < script.length(); i++) {
            if (endsLine(i)) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = i + 1;
            }
        }
        starts = found;
        lines = count;
    }

    /** The line end of two characters ends the line with its second one. */
    private boolean endsLine(int index) {
        char sign = script.charAt(index);
        return sign == '\n' || sign == '\r' && (index + 1 == script.length() || script.charAt(index + 1) != '\n');
    }

    /** The place of an index, which may be the script's length. Both characters of a line end are one place, the end of the line. */
    Place place(int index) {
        int offset = isSecondOfLineEnd(index) ? index - 1 : index;
        int line = line(offset);
        int start = starts[line];
        if (start == 0 && offset > 0 && script.charAt(0) == BYTE_ORDER_MARK) {
            start = 1;
        }
        return new Place(line + 1, script.codePointCount(start, offset) + 1);
    }

    private boolean isSecondOfLineEnd(int index) {
        return index > 0 && index < script.length() && script.charAt(index) == '\n' && script.charAt(index - 1) == '\r';
    }

    /**
     * The index that the parser means, never outside the script.
     *
     * @param from where the text that it parsed begins
     * @param line of that text, from 1
     * @param column in that line, from 1
     */
    int offset(int from, int line, int column) {
        int first = line(from);
        int index = Math.min(Math.max(first + line - 1, 0), lines - 1);
        int start = line <= 1 ? from : starts[index];
        return Math.min(Math.max(start + column - 1, 0), script.length());
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(starts, 0, lines, offset);
        return found >= 0 ? found : -found - 2;
    }
}
