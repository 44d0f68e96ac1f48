package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.spi.SubmitProgress;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A failed submit as findings and a failure (R6): what is missing, or where the SQL is wrong.
 *
 * @param progress the platform's answer
 * @param findings one a missing file or function, or one for the SQL
 */
record SubmitFailure(SubmitProgress.Failed progress, List<Finding> findings) {

    /** At most nine digits, so that every number that it finds is an int. */
    private static final Pattern PLACE =
            Pattern.compile("line\\s+(\\d{1,9})\\s*+,?\\s*+column\\s+(\\d{1,9})", Pattern.CASE_INSENSITIVE);

    static SubmitFailure of(SubmitProgress.Failed failed) {
        List<Finding> findings = new ArrayList<>();
        failed.missingResources()
                .forEach(name -> findings.add(Finding.of(Severity.BLOCKER, "RESOURCE_MISSING", "name", name)));
        failed.missingFunctions()
                .forEach(name -> findings.add(Finding.of(Severity.BLOCKER, "FUNCTION_MISSING", "name", name)));
        if ("SQL_INVALID".equals(Failures.codeOfSubmit(failed.code()))) {
            findings.add(sqlFinding(failed));
        }
        return new SubmitFailure(failed, findings);
    }

    private static Finding sqlFinding(SubmitProgress.Failed failed) {
        Message text = Message.of("SQL_INVALID", "vendorMessage", failed.message(), "log", failed.log());
        Matcher place = PLACE.matcher(failed.log() + " " + failed.message());
        return place.find()
                ? new Finding(text, Severity.BLOCKER, Integer.valueOf(place.group(1)), Integer.valueOf(place.group(2)))
                : new Finding(text, Severity.BLOCKER, null, null);
    }

    /** Ends the record. */
    StepOutcome<MigrateState> outcome(MigrateState state, Instant now) {
        return Failures.fail(
                        state,
                        now,
                        Failures.codeOfSubmit(progress.code()),
                        "vendorCode",
                        progress.code(),
                        "vendorMessage",
                        progress.message(),
                        "missing",
                        String.join(", ", missing()),
                        Failure.LINE,
                        told(Finding::line),
                        Failure.COLUMN,
                        told(Finding::column),
                        "requestId",
                        progress.requestId())
                .and(findings.stream()
                        .map(finding -> new RecordEffect.Found(state.recordId(), finding))
                        .toList());
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>(progress.missingResources());
        missing.addAll(progress.missingFunctions());
        return missing;
    }

    private String told(Function<Finding, Integer> number) {
        return findings.stream()
                .map(number)
                .filter(Objects::nonNull)
                .findFirst()
                .map(String::valueOf)
                .orElse(Failure.NO_PLACE);
    }
}
