package io.dataphin.migration.record;

import java.util.List;
import java.util.stream.Collectors;

/** The end of a log that a platform wrote, safe to show in a terminal. */
final class LogTail {

    private static final int MOST_LINES = 200;
    /** A platform promises no length of a line. */
    private static final int LONGEST_LINE = 4000;

    /** Characters that move the cursor, change colours or turn the direction of writing; a tab is none of them. */
    private static final String UNSAFE =
            "[\\p{Cntrl}&&[^\t]]|[\\x{80}-\\x{9F}\\x{61C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]";

    private LogTail() {}

    /** The last lines, each ended; nothing for an empty log. */
    static String of(String log) {
        List<String> lines = log.lines().toList();
        return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size()).stream()
                .map(LogTail::shown)
                .collect(Collectors.joining());
    }

    private static String shown(String line) {
        return cut(line).replaceAll(UNSAFE, " ") + '\n';
    }

    /** Does not part a character that is stored as two. */
    private static String cut(String line) {
        if (line.length() <= LONGEST_LINE) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_LINE - 1)) ? LONGEST_LINE - 1 : LONGEST_LINE;
        return line.substring(0, end) + '\u2026';
    }
}
