package io.dataphin.migration.platform.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.api.job.JobLogging;
import io.dataphin.migration.api.job.JobLogging.Logger;
import io.dataphin.migration.platform.gateway.Lenient;
import java.util.ArrayList;
import java.util.List;

/** Reads the logging settings of a deployment. */
final class LoggingReader {

    private LoggingReader() {}

    /** @return null when the deployment has none */
    static JobLogging read(TrackedFields deployment) {
        if (TrackedFields.blank(deployment.look("logging"))) {
            return null;
        }
        return new JobLogging(
                Lenient.text(deployment.get("logging.loggingProfile")),
                Lenient.text(deployment.get("logging.log4j2ConfigurationTemplate")),
                loggers(deployment.get("logging.log4jLoggers")),
                Lenient.truth(deployment.get("logging.logReservePolicy.openHistory")),
                Lenient.whole(deployment.get("logging.logReservePolicy.expirationDays")));
    }

    private static List<Logger> loggers(JsonNode list) {
        List<Logger> loggers = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(item -> loggers.add(
                    new Logger(Lenient.text(item.path("loggerName")), Lenient.text(item.path("loggerLevel")))));
        } else {
            list.properties().forEach(item -> loggers.add(new Logger(item.getKey(), Lenient.text(item.getValue()))));
        }
        return loggers;
    }
}
