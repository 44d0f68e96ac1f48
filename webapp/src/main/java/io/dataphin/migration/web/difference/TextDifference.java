package io.dataphin.migration.web.difference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Two texts side by side: lines that belong together in one row, and in them the words that differ. */
public final class TextDifference {

    /** Equal lines that are shown around a change. */
    private static final int CONTEXT = 3;

    /** Comparing takes longer with the square of the lines that differ; beyond this many the texts are put side by side as they stand. */
    private static final int MOST_LINES = 30_000;

    /** What comparing words may take in one text, some seconds; beyond that lines are marked as a whole. */
    private static final long MOST_STEPS = 100_000_000;

    private final List<TextLine> lines = new ArrayList<>();
    private int changes;
    private long steps;
    private boolean coarse;

    private TextDifference() {}

    /**
     * Compares two texts. How lines end is compared only when the texts differ in just that; then it is shown.
     *
     * @param before the former text; null for none
     * @param after the new text; null for none
     */
    public static TextDifference of(String before, String after) {
        TextDifference difference = new TextDifference();
        boolean endsDiffer = hasReturns(before) != hasReturns(after);
        List<String> former = lines(before, endsDiffer);
        List<String> now = lines(after, endsDiffer);
        List<ChangedBlock> blocks = former.size() + now.size() > MOST_LINES
                ? List.of(new ChangedBlock(0, former.size(), 0, now.size()))
                : ChangedBlock.of(former, now);
        difference.add(former, now, blocks);
        return difference;
    }

    private static boolean hasReturns(String text) {
        return text != null && text.indexOf('\r') >= 0;
    }

    private static List<String> lines(String text, boolean endsShown) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        return List.of(text.replace("\r", endsShown ? "\u240d" : "").split("\n", -1));
    }

    private void add(List<String> former, List<String> now, List<ChangedBlock> blocks) {
        int before = 0;
        int after = 0;
        for (ChangedBlock block : blocks) {
            addEqual(before, after, former.subList(before, block.before()));
            change(
                    block.before(),
                    former.subList(block.before(), block.beforeEnd()),
                    block.after(),
                    now.subList(block.after(), block.afterEnd()));
            before = block.beforeEnd();
            after = block.afterEnd();
        }
        addEqual(before, after, former.subList(before, former.size()));
    }

    private void addEqual(int before, int after, List<String> equal) {
        for (int i = 0; i < equal.size(); i++) {
            lines.add(TextLine.equal(before + i + 1, after + i + 1, equal.get(i)));
        }
    }

    private void change(int beforeAt, List<String> before, int afterAt, List<String> after) {
        changes++;
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            int number = i == 0 ? changes : 0;
            if (i >= before.size()) {
                lines.add(added(number, afterAt + i + 1, after.get(i)));
            } else if (i >= after.size()) {
                lines.add(removed(number, beforeAt + i + 1, before.get(i)));
            } else {
                TextWords words = words(before.get(i), after.get(i));
                lines.add(new TextLine(
                        TextLine.Kind.CHANGED,
                        number,
                        beforeAt + i + 1,
                        words.before(),
                        afterAt + i + 1,
                        words.after(),
                        0));
            }
        }
    }

    private TextWords words(String before, String after) {
        long more = TextWords.steps(before, after);
        if (steps + more > MOST_STEPS) {
            coarse = true;
            return TextWords.unlike(before, after);
        }
        steps += more;
        return TextWords.of(before, after);
    }

    /** Whether there are lines in which no words are marked, since that would take too long. */
    public boolean isCoarse() {
        return coarse;
    }

    private static TextLine added(int change, int number, String text) {
        return new TextLine(TextLine.Kind.ADDED, change, null, List.of(), number, TextWords.whole(text, true), 0);
    }

    private static TextLine removed(int change, int number, String text) {
        return new TextLine(TextLine.Kind.REMOVED, change, number, TextWords.whole(text, true), null, List.of(), 0);
    }

    /** Number of changes; lines that follow each other are one. */
    public int getChanges() {
        return changes;
    }

    /** All lines. */
    public List<TextLine> getLines() {
        return List.copyOf(lines);
    }

    /** The lines that differ with some around them; one line stands for those that are left out in between. */
    public List<TextLine> getChangedLines() {
        BitSet shown = linesNearChanges();
        List<TextLine> some = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int next = shown.get(at) ? shown.nextClearBit(at) : shown.nextSetBit(at);
            int end = next < 0 ? lines.size() : Math.min(next, lines.size());
            if (shown.get(at)) {
                some.addAll(lines.subList(at, end));
            } else {
                some.add(TextLine.hidden(end - at));
            }
            at = end;
        }
        return some;
    }

    private BitSet linesNearChanges() {
        BitSet near = new BitSet(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kind() != TextLine.Kind.EQUAL) {
                near.set(Math.max(0, i - CONTEXT), Math.min(lines.size(), i + CONTEXT + 1));
            }
        }
        return near;
    }
}
