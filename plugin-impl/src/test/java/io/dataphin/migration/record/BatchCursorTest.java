package io.dataphin.migration.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.migration.BatchQuery;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BatchCursorTest {

    private static final BatchQuery FILTERED = new BatchQuery(
            Set.of(7310002255667712L), Set.of("30012011"), Instant.parse("2026-11-01T00:00:00Z"), null, 50, null);
    private static final BatchCursor CURSOR = new BatchCursor(FILTERED, 17, 123);

    @Test
    void shouldCarryFilterAndTotalWithAndWithoutTheFilterBesideIt() {
        assertThat(BatchCursor.read(CURSOR.write(), FILTERED)).isEqualTo(CURSOR);
        assertThat(BatchCursor.read(CURSOR.write(), BatchQuery.all()).query().migrators())
                .containsExactly("30012011");
    }

    @Test
    void shouldRefuseACursorOfAnotherFilterOrList() {
        BatchQuery other = new BatchQuery(Set.of(1L), Set.of(), null, null, 50, null);

        assertThatThrownBy(() -> BatchCursor.read(CURSOR.write(), other)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> BatchCursor.read("r1.e30", FILTERED)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> BatchCursor.read("b1.e30", FILTERED)).isInstanceOf(InvalidRequestException.class);
    }
}
