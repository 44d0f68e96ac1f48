package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.spi.SubmitProgress;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.translation.FunctionName;
import io.dataphin.migration.translation.ResourceName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
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
        // the translation has named the files whose names are illegal
        failed.missingResources().stream()
                .filter(ResourceName::isLegal)
                .forEach(name -> findings.add(Finding.of(Severity.BLOCKER, "RESOURCE_MISSING", "name", name)));
        failed.missingFunctions().forEach(name -> findings.add(functionFinding(name)));
        if ("SQL_INVALID".equals(Failures.codeOfSubmit(failed.code()))) {
            findings.add(sqlFinding(failed));
        }
        return new SubmitFailure(failed, findings);
    }

    private static Finding functionFinding(String name) {
        String code = canBeRegistered(name) ? "FUNCTION_MISSING" : "FUNCTION_NAME_INVALID";
        return Finding.of(Severity.BLOCKER, code, "name", name);
    }

    private static boolean canBeRegistered(String function) {
        return FunctionName.isLegal(function.substring(function.lastIndexOf('.') + 1));
    }

    private static Finding sqlFinding(SubmitProgress.Failed failed) {
        Message text = Message.of("SQL_INVALID", "vendorMessage", failed.message());
        Matcher place = PLACE.matcher(failed.log() + " " + failed.message());
        return place.find()
                ? new Finding(text, Severity.BLOCKER, Integer.valueOf(place.group(1)), Integer.valueOf(place.group(2)))
                : new Finding(text, Severity.BLOCKER, null, null);
    }

    /** Ends the record. */
    StepOutcome<MigrateState> outcome(MigrateState state, Instant now) {
        List<String> files = impossible(progress.missingResources(), ResourceName::isLegal);
        List<String> functions = impossible(progress.missingFunctions(), SubmitFailure::canBeRegistered);
        if (!files.isEmpty()) {
            return fail(state, now, "RESOURCE_NAME_INVALID", files);
        }
        return functions.isEmpty()
                ? fail(state, now, Failures.codeOfSubmit(progress.code()), missing())
                : fail(state, now, "FUNCTION_NAME_INVALID", functions);
    }

    private StepOutcome<MigrateState> fail(MigrateState state, Instant now, String code, List<String> names) {
        return Failures.fail(
                        state,
                        now,
                        code,
                        "vendorCode",
                        progress.code(),
                        "vendorMessage",
                        progress.message(),
                        Failure.MISSING,
                        String.join(", ", names),
                        Failure.MISSING_NAMES,
                        String.join("\n", names),
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

    /** What is missing under names that the project can never have: no upload and no further submit helps. */
    private static List<String> impossible(List<String> names, Predicate<String> legal) {
        return names.stream().filter(legal.negate()).toList();
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
