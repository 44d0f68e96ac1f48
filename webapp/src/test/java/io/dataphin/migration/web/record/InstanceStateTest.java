package io.dataphin.migration.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InstanceStateTest {

    @Test
    void shouldKnowThePlatformsWordsAndLeaveOthersAlone() {
        assertThat(InstanceState.of("STARTUP_FAILED")).isEqualTo(InstanceState.STARTUP_FAILED);
        assertThat(InstanceState.of("PAUSED")).isNull();
        assertThat(InstanceState.of(null)).isNull();
    }
}
