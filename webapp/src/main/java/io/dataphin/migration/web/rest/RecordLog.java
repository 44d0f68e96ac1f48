package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.message.LogText;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.RecordEvent;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** The log of a record as text: time, level, stage, code, message and the platform's request id, one event a line. */
final class RecordLog {

    private RecordLog() {}

    static String of(RecordDetail detail, Wording wording) {
        return detail.events().stream().map(event -> line(event, wording)).collect(Collectors.joining());
    }

    private static String line(RecordEvent event, Wording wording) {
        String requestId = event.requestId() == null ? "" : " [" + event.requestId() + ']';
        String line = String.format(
                "%s %-7s %-12s %s: %s%s",
                event.at().truncatedTo(ChronoUnit.MILLIS),
                event.level(),
                event.stage() == null ? "-" : event.stage(),
                event.code(),
                wording.of(event.text()),
                requestId);
        return LogText.escaped(line) + '\n';
    }
}
