package io.dataphin.migration.it.support.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void shouldTakeTheNextPortWhenTheWishedOneIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(FreePorts.atOrAbove(taken.getLocalPort())).isGreaterThan(taken.getLocalPort());
        }
    }

    @Test
    void shouldTakeTheWishedPortWhenItIsFree() {
        int free = FreePorts.any();

        assertThat(FreePorts.atOrAbove(free)).isEqualTo(free);
    }

    @Test
    void shouldFindAnotherPortEachTime() {
        assertThat(FreePorts.any()).isNotEqualTo(FreePorts.any());
    }
}
