package io.dataphin.migration.api.task;

import java.math.BigDecimal;

/**
 * Resources of a task.
 *
 * @param configType BASIC or EXPERT
 * @param parallelism above 0
 * @param taskManagerCount above 0
 * @param taskManagerCpu cores
 * @param taskManagerMemory number of bytes, or with {@code Gi} or {@code Mi}
 * @param jobManagerCpu cores
 * @param jobManagerMemory as above
 * @param plan JSON text of an expert plan; null for BASIC
 */
public record TaskResource(
        ConfigType configType,
        Long parallelism,
        Long taskManagerCount,
        BigDecimal taskManagerCpu,
        String taskManagerMemory,
        BigDecimal jobManagerCpu,
        String jobManagerMemory,
        String plan) {

    /** System recommended or by operator. */
    public enum ConfigType {
        BASIC,
        EXPERT
    }
}
