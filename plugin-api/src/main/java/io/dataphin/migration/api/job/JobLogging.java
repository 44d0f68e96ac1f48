package io.dataphin.migration.api.job;

import java.util.List;

/**
 * Logging settings of a job.
 *
 * @param profile e.g. {@code default} or {@code oss}; may be empty
 * @param template log4j2 template; may be empty
 * @param loggers levels by logger, the root logger has an empty name
 * @param keepHistory whether logs of earlier runs are kept; null when not said
 * @param expirationDays for how many days; null when not said
 */
public record JobLogging(
        String profile, String template, List<Logger> loggers, Boolean keepHistory, Long expirationDays) {

    public JobLogging {
        loggers = List.copyOf(loggers);
    }

    /** Level of one logger. */
    public record Logger(String name, String level) {}
}
