package io.dataphin.migration.web.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dataphin.migration.web.difference.TextLine.Kind;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    @Test
    void shouldPutLinesThatBelongTogetherInOneRow() {
        TextDifference difference = TextDifference.of("a\nb\nd", "a\nc\nb\nd");

        assertThat(difference.getLines())
                .extracting(TextLine::kind, TextLine::beforeNumber, TextLine::afterNumber)
                .containsExactly(
                        tuple(Kind.EQUAL, 1, 1),
                        tuple(Kind.ADDED, null, 2),
                        tuple(Kind.EQUAL, 2, 3),
                        tuple(Kind.EQUAL, 3, 4));
    }

    @Test
    void shouldMarkTheWordsThatDiffer() {
        TextLine line = TextDifference.of("SELECT id, price FROM orders;", "SELECT id, amount FROM orders;")
                .getLines()
                .get(0);

        assertThat(line.before())
                .containsExactly(
                        new TextPart("SELECT id, ", false),
                        new TextPart("price", true),
                        new TextPart(" FROM orders;", false));
        assertThat(line.after()).contains(new TextPart("amount", true));
    }

    @Test
    void shouldMarkLinesAsAWholeThatHaveNextToNothingInCommon() {
        TextLine line = TextDifference.of("INSERT INTO sink SELECT 1;", "-- nothing; at all")
                .getLines()
                .get(0);

        assertThat(line.before()).containsExactly(new TextPart("INSERT INTO sink SELECT 1;", true));
    }

    @Test
    void shouldCountChangesByPlacesNotByLines() {
        TextDifference difference = TextDifference.of("a\nb\nc\nd", "x\ny\nc\nz");

        assertThat(difference.getChanges()).isEqualTo(2);
        assertThat(difference.getLines()).extracting(TextLine::change).containsExactly(1, 0, 0, 2);
    }

    @Test
    void shouldShowAnAddedTextBesideNothing() {
        assertThat(TextDifference.of(null, "a\nb").getLines())
                .extracting(TextLine::kind)
                .containsExactly(Kind.ADDED, Kind.ADDED);
        assertThat(TextDifference.of("a", "").getLines())
                .extracting(TextLine::kind)
                .containsExactly(Kind.REMOVED);
    }

    @Test
    void shouldShowHowLinesEndOnlyWhenTheTextsDifferInThat() {
        assertThat(TextDifference.of("a\r\nb", "a\r\nb").getChanges()).isZero();

        List<TextLine> lines = TextDifference.of("a\r\nb", "a\nb").getLines();

        assertThat(lines.get(0).kind()).isEqualTo(Kind.CHANGED);
        assertThat(lines.get(0).before()).contains(new TextPart("\u240d", true));
    }

    @Test
    void shouldHideEqualLinesFarFromChanges() {
        String before = numbered(20, -1);
        String after = numbered(20, 10);

        List<TextLine> shown = TextDifference.of(before, after).getChangedLines();

        assertThat(shown)
                .extracting(TextLine::kind, TextLine::hidden)
                .containsExactly(
                        tuple(Kind.HIDDEN, 7),
                        tuple(Kind.EQUAL, 0),
                        tuple(Kind.EQUAL, 0),
                        tuple(Kind.EQUAL, 0),
                        tuple(Kind.CHANGED, 0),
                        tuple(Kind.EQUAL, 0),
                        tuple(Kind.EQUAL, 0),
                        tuple(Kind.EQUAL, 0),
                        tuple(Kind.HIDDEN, 6));
    }

    @Test
    void shouldCompareLongTextsQuickly() {
        String before = numbered(5000, -1);
        String other = IntStream.range(0, 5000).mapToObj(i -> "other " + i * 7).collect(Collectors.joining("\n"));

        TextDifference difference =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TextDifference.of(before, other));

        assertThat(difference.getLines()).hasSizeGreaterThanOrEqualTo(5000);
    }

    @Test
    void shouldNotMarkWordsWhenThatWouldTakeMinutes() {
        String before = words(200, "a");
        String after = words(200, "b");

        TextDifference difference =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TextDifference.of(before, after));

        assertThat(difference.isCoarse()).isTrue();
        assertThat(difference.getLines().get(199).before()).hasSize(1);
        assertThat(TextDifference.of(numbered(5000, -1), numbered(5000, 10)).isCoarse())
                .isFalse();
    }

    private static String words(int lines, String word) {
        String line = IntStream.range(0, 2000).mapToObj(i -> word + i).collect(Collectors.joining(" "));
        return IntStream.range(0, lines).mapToObj(i -> line + i).collect(Collectors.joining("\n"));
    }

    private static String numbered(int lines, int changed) {
        return IntStream.range(0, lines)
                .mapToObj(i -> "line number " + i + (i == changed ? " changed" : ""))
                .collect(Collectors.joining("\n"));
    }
}
