package io.dataphin.migration.web.faces;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a bar that shows shares.
 *
 * @param start where it begins, 0 to 1000
 * @param width its length, 0 to 1000; at least a visible bit when there is something to show
 */
public record Share(int start, int width) {

    private static final int BAR = 1000;
    private static final int VISIBLE = 6;

    /** The parts for some numbers, in their order; together they fill the bar, unless all are zero. */
    public static List<Share> of(List<Long> counts) {
        long total = counts.stream().mapToLong(Long::longValue).sum();
        long present = counts.stream().filter(count -> count > 0).count();
        int shared = BAR - (int) present * VISIBLE;
        List<Share> shares = new ArrayList<>();
        int start = 0;
        for (long count : counts) {
            int width = count == 0 ? 0 : VISIBLE + (int) (shared * count / total);
            shares.add(new Share(start, width));
            start += width;
        }
        return shares;
    }
}
