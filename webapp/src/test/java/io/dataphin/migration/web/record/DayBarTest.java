package io.dataphin.migration.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Overview.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayBarTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void shouldDrawTheBusiestDayAsHighAsTheChart() {
        List<DayBar> bars = DayBar.of(List.of(day(5, 0, 0), day(50, 30, 20)));

        assertThat(bars.get(1).otherTop()).isZero();
        assertThat(bars.get(1).succeededHeight()).isEqualTo(30);
        assertThat(bars.get(0).succeededTop()).isEqualTo(57);
        assertThat(bars).extracting(DayBar::x).containsExactly(0, DayBar.ROOM);
    }

    @Test
    void shouldLetAFewFailuresAmongManyRecordsBeSeen() {
        DayBar bar = DayBar.of(List.of(day(100_000, 1, 1))).get(0);

        assertThat(bar.failedHeight()).isEqualTo(2);
        assertThat(bar.otherTop()).isZero();
    }

    @Test
    void shouldDrawNothingForADayWithoutRecords() {
        DayBar bar = DayBar.of(List.of(day(0, 0, 0))).get(0);

        assertThat(bar.otherTop()).isEqualTo(DayBar.HEIGHT);
    }

    private static Day day(long succeeded, long failed, long skipped) {
        return new Day(
                DAY,
                Map.of(
                        MigrationStatus.SUCCEEDED,
                        succeeded,
                        MigrationStatus.FAILED,
                        failed,
                        MigrationStatus.SKIPPED,
                        skipped));
    }
}
