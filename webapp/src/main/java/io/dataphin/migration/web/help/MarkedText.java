package io.dataphin.migration.web.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a text.
 *
 * @param text what it says
 * @param marked whether it was looked for
 */
public record MarkedText(String text, boolean marked) {

    /** A whole text in parts. */
    static List<MarkedText> of(String text, Pattern wanted) {
        List<MarkedText> parts = new ArrayList<>();
        int end = 0;
        Matcher found = wanted.matcher(text);
        while (found.find()) {
            add(parts, text.substring(end, found.start()), false);
            add(parts, found.group(), true);
            end = found.end();
        }
        add(parts, text.substring(end), false);
        return parts;
    }

    private static void add(List<MarkedText> parts, String text, boolean marked) {
        if (!text.isEmpty()) {
            parts.add(new MarkedText(text, marked));
        }
    }
}
