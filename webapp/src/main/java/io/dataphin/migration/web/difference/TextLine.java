package io.dataphin.migration.web.difference;

import java.util.List;

/**
 * A line of two texts side by side.
 *
 * @param kind what became of it
 * @param change number of the change that begins with this line, from 1; 0 when none does
 * @param beforeNumber its number in the former text, from 1; null when it is not there
 * @param before its parts in the former text; empty when it is not there, or blank
 * @param afterNumber its number in the new text; null when it is not there
 * @param after its parts in the new text
 * @param hidden number of equal lines that this one stands for; 0 for a line of the text
 */
public record TextLine(
        Kind kind,
        int change,
        Integer beforeNumber,
        List<TextPart> before,
        Integer afterNumber,
        List<TextPart> after,
        int hidden) {

    /** What became of a line. */
    public enum Kind {
        EQUAL,
        CHANGED,
        ADDED,
        REMOVED,
        /** Stands for equal lines that are not shown. */
        HIDDEN
    }

    /** The text of an equal line. */
    public String text() {
        return before.isEmpty() ? "" : before.get(0).text();
    }

    /** Whether both sides differ in this line. */
    public boolean isDiffering() {
        return kind != Kind.EQUAL && kind != Kind.HIDDEN;
    }

    static TextLine equal(int beforeNumber, int afterNumber, String text) {
        List<TextPart> parts = TextWords.whole(text, false);
        return new TextLine(Kind.EQUAL, 0, beforeNumber, parts, afterNumber, parts, 0);
    }

    static TextLine hidden(int lines) {
        return new TextLine(Kind.HIDDEN, 0, null, List.of(), null, List.of(), lines);
    }
}
