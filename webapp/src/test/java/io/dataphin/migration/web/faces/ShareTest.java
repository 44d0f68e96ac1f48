package io.dataphin.migration.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void shouldShowEvenTheSmallestPart() {
        List<Share> shares = Share.of(List.of(9999L, 0L, 1L));

        assertThat(shares.get(1).width()).isZero();
        assertThat(shares.get(2).width()).isPositive();
        assertThat(shares.get(2).start()).isEqualTo(shares.get(0).width());
        assertThat(shares.get(0).width() + shares.get(2).width()).isBetween(990, 1000);
    }

    @Test
    void shouldBeEmptyWithoutNumbers() {
        assertThat(Share.of(List.of(0L, 0L))).extracting(Share::width).containsOnly(0);
    }
}
