package io.dataphin.migration.record;

import io.dataphin.migration.api.message.SensitiveText;
import io.dataphin.migration.api.migration.TaskDifference;
import io.dataphin.migration.api.migration.Verification;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A verification as readers see it who may look at a project but not develop in it: without values that may hold a secret. What a secret is says
 * {@link SensitiveText}; whole texts of people and programs are hidden in any case. Verdicts stay, so the reader still sees whether target equals
 * source.
 */
public final class SensitiveValues {

    /** Programs with their arguments, variables of jobs and of processes, and what people write freely. */
    private static final Pattern HIDDEN = Pattern.compile("artifact\\.(?:sql|jar)Artifact(?:\\.sqlScript|\\.mainArgs)?"
            + "|artifact\\.(?:python|cdcYaml)Artifact.*|task\\.(?:code|mainResource\\.mainArgs)"
            + "|(?:localVariables|task\\.variables|labels)(?:\\..*)?|(?:task\\.)?description"
            + "|logging\\.log4j2ConfigurationTemplate"
            + "|(?:flinkConf|task\\.runtimeParams)\\.(?:env\\..*|containerized\\..*|.*\\.env\\..*)");

    /** Of a field that this version does not know nobody can say what it holds. */
    private static final String UNKNOWN_FIELD = "UNKNOWN_FIELD";

    private SensitiveValues() {}

    /** The verification as such a reader sees it; null for null. */
    public static Verification masked(Verification verification) {
        return verification == null
                ? null
                : new Verification(
                        verification.checkedAt(),
                        verification.fields().stream()
                                .map(SensitiveValues::masked)
                                .toList(),
                        verification.losses(),
                        verification.sourceHash(),
                        verification.targetHash());
    }

    /** The difference as such a reader sees it. */
    static TaskDifference masked(TaskDifference difference) {
        return new TaskDifference(
                difference.jobName(),
                difference.taskName(),
                difference.exists(),
                difference.fields().stream().map(SensitiveValues::masked).toList());
    }

    private static TaskDifference.Field masked(TaskDifference.Field field) {
        return isHidden(field.name(), field.rule(), field.source(), field.written(), field.target())
                ? new TaskDifference.Field(
                        field.name(),
                        field.verdict(),
                        mask(field.source()),
                        mask(field.written()),
                        mask(field.target()),
                        field.rule(),
                        field.matters())
                : field;
    }

    private static boolean isHidden(String name, String rule, String... values) {
        return HIDDEN.matcher(name).matches()
                || UNKNOWN_FIELD.equals(rule)
                || SensitiveText.isNameOfSecret(name)
                || Arrays.stream(values).anyMatch(SensitiveText::holdsSecret);
    }

    private static FieldVerdict masked(FieldVerdict field) {
        return isHidden(field.name(), field.rule(), field.source(), field.target())
                ? new FieldVerdict(
                        field.name(), field.verdict(), mask(field.source()), mask(field.target()), field.rule())
                : field;
    }

    /** An absent value stays absent: that it is missing is no secret, and a difference may lie in just that. */
    private static String mask(String value) {
        return value == null ? null : SensitiveText.MASK;
    }
}
