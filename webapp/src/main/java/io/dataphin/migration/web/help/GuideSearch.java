package io.dataphin.migration.web.help;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the sections of a guide that have all words of a query, in any case and order; those with a word in their heading first. */
final class GuideSearch {

    private static final int BEFORE = 60;
    private static final int AFTER = 140;
    private static final String CUT = "…";

    private final List<Pattern> words;
    private final Pattern anyWord;

    /** @param query words between blanks; not blank */
    GuideSearch(String query) {
        List<String> quoted =
                Stream.of(query.strip().split("\\s+")).map(Pattern::quote).toList();
        words = quoted.stream().map(GuideSearch::inAnyCase).toList();
        anyWord = inAnyCase(quoted.stream().collect(Collectors.joining("|")));
    }

    private static Pattern inAnyCase(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The contents are left out: they only repeat what the pages say. */
    List<GuideHit> in(GuideBook book) {
        return book.groups().stream()
                .flatMap(group -> group.pages().stream())
                .flatMap(page -> page.sections().stream().filter(this::matches).map(section -> hit(page, section)))
                .sorted(Comparator.comparing((GuideHit hit) -> has(hit.section().heading()))
                        .reversed())
                .toList();
    }

    private boolean matches(GuideSection section) {
        String all = section.heading() + "\n" + section.text();
        return words.stream().allMatch(word -> word.matcher(all).find());
    }

    private boolean has(String text) {
        return anyWord.matcher(text).find();
    }

    private GuideHit hit(GuidePage page, GuideSection section) {
        return new GuideHit(
                page,
                section,
                MarkedText.of(section.heading(), anyWord),
                MarkedText.of(excerpt(section.text()), anyWord));
    }

    private String excerpt(String text) {
        Matcher first = anyWord.matcher(text);
        int at = first.find() ? first.start() : 0;
        int begin = wordBefore(text, at - BEFORE);
        int end = wordAfter(text, at + AFTER);
        return (begin > 0 ? CUT : "") + text.substring(begin, end) + (end < text.length() ? CUT : "");
    }

    /** Where a word begins; in a text without blanks, where it was asked for. */
    private static int wordBefore(String text, int position) {
        if (position <= 0) {
            return 0;
        }
        int blank = text.indexOf(' ', position);
        return whole(text, blank < 0 || blank > position + BEFORE / 2 ? position : blank + 1);
    }

    private static int wordAfter(String text, int position) {
        if (position >= text.length()) {
            return text.length();
        }
        int blank = text.lastIndexOf(' ', position);
        return whole(text, blank < position - BEFORE / 2 ? position : blank);
    }

    /** Not between the two halves of a character. */
    private static int whole(String text, int position) {
        return position < text.length() && Character.isLowSurrogate(text.charAt(position)) ? position - 1 : position;
    }
}
