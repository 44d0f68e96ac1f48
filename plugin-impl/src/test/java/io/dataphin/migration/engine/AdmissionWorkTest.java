package io.dataphin.migration.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionWorkTest {

    private static final FlowId ADMITTED = new FlowId(FlowKind.MIGRATE, 1, 1);
    private static final FlowId LEFT = new FlowId(FlowKind.MIGRATE, 2, 1);

    private final List<FlowId> scheduled = new ArrayList<>();
    private boolean broken;

    private final AdmissionWork work = new AdmissionWork(this::admit, () -> List.of(LEFT), scheduled::addAll);

    private List<FlowId> admit() {
        if (broken) {
            throw new IllegalStateException("the second group could not be admitted");
        }
        return List.of(ADMITTED);
    }

    @Test
    void shouldScheduleAdmittedFlowsOnly() {
        work.run();
        work.run();

        assertThat(scheduled).containsExactly(ADMITTED, ADMITTED);
    }

    @Test
    void shouldScheduleFlowsThatAFailedAdmissionLeftWithoutExecution() {
        broken = true;
        assertThatThrownBy(work::run).isInstanceOf(IllegalStateException.class);
        broken = false;

        work.run();
        work.run();

        assertThat(scheduled).containsExactly(LEFT, ADMITTED, ADMITTED);
    }
}
