package io.dataphin.migration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.persistence.WaitingRecords.Load;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FairSharesTest {

    @Test
    void shouldGiveLaterSmallBatchAsMuchAsBigOneThatRuns() {
        Load big = new Load(1, 3900, 90);
        Load small = new Load(2, 40, 0);

        assertThat(FairShares.divide(List.of(big, small), 10)).isEqualTo(Map.of(2L, 10));
        assertThat(FairShares.divide(List.of(new Load(1, 3900, 50), new Load(2, 30, 50)), 10))
                .isEqualTo(Map.of(1L, 5, 2L, 5));
    }

    @Test
    void shouldLetNewestOfManyBatchesBeginAtOnce() {
        List<Load> hundred = LongStream.rangeClosed(1, 100)
                .mapToObj(id -> new Load(id, 39, 1))
                .toList();
        List<Load> all = LongStream.rangeClosed(1, 101)
                .mapToObj(id -> id <= 100 ? hundred.get((int) id - 1) : new Load(101, 40, 0))
                .toList();

        assertThat(FairShares.divide(all, 1)).isEqualTo(Map.of(101L, 1));
    }

    @Test
    void shouldUseAllPlacesWhenOneBatchNeedsFew() {
        assertThat(FairShares.divide(List.of(new Load(1, 2, 0), new Load(2, 100, 0)), 10))
                .isEqualTo(Map.of(1L, 2, 2L, 8));
    }

    @Test
    void shouldLetNothingBeginWithoutFreePlace() {
        assertThat(FairShares.divide(List.of(new Load(1, 5, 100)), -3)).isEmpty();
        assertThat(FairShares.divide(List.of(new Load(1, 0, 5)), 10)).isEmpty();
    }
}
