package io.dataphin.migration.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.migration.Verification.Verdict;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskDraft.KeyValue;
import io.dataphin.migration.api.task.TaskResource;
import io.dataphin.migration.api.task.TaskType;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskFormTest {

    private static final KeyValue A = new KeyValue("a", "1");
    private static final KeyValue B = new KeyValue("b", "2");

    /** Every pair of them is equal or different for both. */
    private static final List<TaskDraft> TASKS = List.of(
            task("select 1", "4Gi", "1.0", "36 h", List.of(A, B)),
            task("select 1", "4096Mi", "1", "36h", List.of(A, B)),
            task("select 1 ", "4Gi", "1.0", "36 h", List.of(A, B)),
            task("select 1", "8Gi", "1.0", "36 h", List.of(A, B)),
            task("select 1", "4Gi", "1.0", "36 h", List.of(B, A)),
            task("select 1", "4Gi", "1.0", "36 h", List.of(A)),
            task("select 1", "4Gi", "1.0", "36 h", List.of(A, A, B)),
            task("select 1", "4Gi", "1.0", "36 h", List.of(A, B, A)),
            task("select 1", "4Gi", "1.0", "36 h", List.of(new KeyValue("a", "1\n1 1 b=2"))),
            task("select 1", "4Gi", "1.0", null, List.of(A, B)));

    @Test
    void shouldBeTheSameExactlyWhenTheComparisonFindsNoDifference() {
        for (TaskDraft one : TASKS) {
            for (TaskDraft other : TASKS) {
                boolean different = TaskComparison.compare(one, other, List.of()).stream()
                        .anyMatch(field -> field.verdict() == Verdict.DIFFERENT);

                assertThat(TaskForm.of(one).equals(TaskForm.of(other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(!different);
            }
        }
    }

    @Test
    void shouldKnowTwoSpellingsOfOneTask() {
        assertThat(TaskForm.of(TASKS.get(0))).isEqualTo(TaskForm.of(TASKS.get(1)));
    }

    private static TaskDraft task(String code, String memory, String cpu, String stateTtl, List<KeyValue> settings) {
        return new TaskDraft(
                "t",
                TaskType.FLINK_SQL,
                "/",
                null,
                code,
                null,
                List.of(),
                null,
                "vvr-8",
                new TaskResource(
                        TaskResource.ConfigType.BASIC,
                        1L,
                        1L,
                        new BigDecimal(cpu),
                        memory,
                        new BigDecimal(cpu),
                        memory,
                        null),
                null,
                stateTtl,
                settings,
                List.of(),
                "1");
    }
}
