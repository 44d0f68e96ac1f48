package io.dataphin.migration.web.record;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Overview.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One day of the chart: what succeeded, what failed and what is neither, one above the other.
 *
 * @param x left edge of the bar
 * @param succeeded number of records, as are the other two
 * @param succeededHeight height of its part, as are the other two; a part that there is can be seen
 */
public record DayBar(
        LocalDate date,
        int x,
        long succeeded,
        long failed,
        long other,
        int succeededHeight,
        int failedHeight,
        int otherHeight) {

    /** Height of the highest bar. */
    public static final int HEIGHT = 60;

    /** Room for one day; the bar takes all but the last unit of it. */
    public static final int ROOM = 12;

    private static final int VISIBLE = 2;

    /** The bars of some days; the highest one is as high as the chart, but for parts that would be too small to see. */
    static List<DayBar> of(List<Day> days) {
        long most = Math.max(1, days.stream().mapToLong(DayBar::total).max().orElse(1));
        return days.stream().map(day -> of(day, days.indexOf(day) * ROOM, most)).toList();
    }

    private static long total(Day day) {
        return day.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    private static DayBar of(Day day, int x, long most) {
        Map<MigrationStatus, Long> counts = day.counts();
        long succeeded = counts.getOrDefault(MigrationStatus.SUCCEEDED, 0L);
        long failed = counts.getOrDefault(MigrationStatus.FAILED, 0L);
        long other = total(day) - succeeded - failed;
        int failedHeight = height(failed, most);
        int otherHeight = height(other, most);
        int room = HEIGHT - failedHeight - otherHeight;
        return new DayBar(
                day.date(),
                x,
                succeeded,
                failed,
                other,
                Math.min(room, height(succeeded, most)),
                failedHeight,
                otherHeight);
    }

    private static int height(long count, long most) {
        return count == 0 ? 0 : Math.max(VISIBLE, (int) (HEIGHT * count / most));
    }

    /** Upper edge of the part that succeeded; it stands on the ground. */
    public int succeededTop() {
        return HEIGHT - succeededHeight;
    }

    /** Upper edge of the part that failed; it stands on the one that succeeded. */
    public int failedTop() {
        return succeededTop() - failedHeight;
    }

    /** Upper edge of the rest. */
    public int otherTop() {
        return failedTop() - otherHeight;
    }
}
