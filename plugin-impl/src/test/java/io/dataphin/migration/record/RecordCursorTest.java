package io.dataphin.migration.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.task.TaskType;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordCursorTest {

    private static final RecordQuery FILTERED = new RecordQuery(
            "50%_订单",
            "dwd",
            Set.of(TaskType.FLINK_SQL),
            Set.of(MigrationStatus.FAILED, MigrationStatus.SKIPPED),
            Set.of(7310002255667712L),
            Set.of("30012011"),
            Instant.parse("2026-11-01T00:00:00Z"),
            Instant.parse("2026-12-01T00:00:00Z"),
            42L,
            Set.of("RESOURCE_MISSING"),
            RecordQuery.Need.REMEDY,
            RecordQuery.Sort.NAME_DESC,
            50,
            null);
    private static final RecordCursor CURSOR =
            new RecordCursor(FILTERED, new RecordOrder.Position("dwd_orders", 17), 123);

    @Test
    void shouldCarryFilterSortAndTotal() {
        assertThat(RecordCursor.read(CURSOR.write(), FILTERED)).isEqualTo(CURSOR);
    }

    @Test
    void shouldStandAloneWithoutRepeatingTheFilter() {
        RecordCursor read = RecordCursor.read(CURSOR.write(), RecordQuery.all());

        assertThat(read.query().keyword()).isEqualTo("50%_订单");
        assertThat(read.query().limit()).isEqualTo(RecordQuery.DEFAULT_LIMIT);
    }

    @Test
    void shouldRefuseACursorOfAnotherFilter() {
        RecordQuery other = new RecordQuery(
                "other",
                "",
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                Set.of(),
                null,
                RecordQuery.Sort.NAME,
                20,
                null);

        assertThatThrownBy(() -> RecordCursor.read(CURSOR.write(), other)).isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "r1.", "r1.####", "r1.e30", "c1.e30", "r1.bnVsbA"})
    void shouldRefuseACursorThatIsNotOurs(String text) {
        assertThatThrownBy(() -> RecordCursor.read(text, RecordQuery.all()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("INVALID_PARAMETER");
    }
}
