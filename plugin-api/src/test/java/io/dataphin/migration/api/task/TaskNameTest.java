package io.dataphin.migration.api.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"abcd", "dwd_order_enrich", "a123", "z___"})
    void shouldAcceptLegalNames(String name) {
        assertThat(TaskName.isLegal(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1abc", "_abc", "Abcd", "ab-cd", "ab cd", "订单同步任务", "abcd\n"})
    void shouldRefuseIllegalNames(String name) {
        assertThat(TaskName.isLegal(name)).isFalse();
        assertThatThrownBy(() -> new TaskName(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldKnowTheLimitsOfTheLength() {
        assertThat(TaskName.isLegal("a".repeat(TaskName.MAX_LENGTH))).isTrue();
        assertThat(TaskName.isLegal("a".repeat(TaskName.MAX_LENGTH + 1))).isFalse();
        assertThat(TaskName.isLegal("a".repeat(TaskName.MIN_LENGTH - 1))).isFalse();
        assertThat(TaskName.isLegal(null)).isFalse();
    }
}
