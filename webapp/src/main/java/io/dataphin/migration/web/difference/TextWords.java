package io.dataphin.migration.web.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of two lines that differ.
 *
 * @param before the parts of the former line
 * @param after the parts of the new line
 */
record TextWords(List<TextPart> before, List<TextPart> after) {

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}_]+|.", Pattern.DOTALL);

    /** Lines that have less than this share in common are other lines, in which marks of single words are noise. */
    private static final double LEAST_IN_COMMON = 0.3;

    static TextWords of(String before, String after) {
        List<String> formerWords = words(before);
        List<String> newWords = words(after);
        TextWords words = new TextWords(new ArrayList<>(), new ArrayList<>());
        int common = words.add(formerWords, newWords);
        return common
                        < LEAST_IN_COMMON
                                * Math.max(
                                        before.strip().length(), after.strip().length())
                ? unlike(before, after)
                : words;
    }

    /** Two lines that are marked as a whole. */
    static TextWords unlike(String before, String after) {
        return new TextWords(whole(before, true), whole(after, true));
    }

    /** How much work it is at worst to compare two lines: it grows with the square of their words. */
    static long steps(String before, String after) {
        return (long) words(before).size() * words(after).size();
    }

    /** Number of characters that both lines have in common, blanks at the ends of a part left out. */
    private int add(List<String> formerWords, List<String> newWords) {
        int common = 0;
        int at = 0;
        for (ChangedBlock block : ChangedBlock.of(formerWords, newWords)) {
            common += addEqual(formerWords.subList(at, block.before()));
            add(before, formerWords.subList(block.before(), block.beforeEnd()), true);
            add(after, newWords.subList(block.after(), block.afterEnd()), true);
            at = block.beforeEnd();
        }
        return common + addEqual(formerWords.subList(at, formerWords.size()));
    }

    private int addEqual(List<String> words) {
        add(before, words, false);
        add(after, words, false);
        return String.join("", words).strip().length();
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(MatchResult::group).toList();
    }

    private static void add(List<TextPart> parts, List<String> words, boolean marked) {
        if (!words.isEmpty()) {
            parts.add(new TextPart(String.join("", words), marked));
        }
    }

    /** A line in one part; none for a blank line. */
    static List<TextPart> whole(String line, boolean marked) {
        return line.isEmpty() ? List.of() : List.of(new TextPart(line, marked));
    }
}
