package io.dataphin.migration.record;

import io.dataphin.migration.api.migration.Verification;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import java.util.regex.Pattern;

/**
 * Hides values that may hold a secret from readers who may look at a project but not develop in it: whole programs and their arguments,
 * settings and variables whose name speaks of a secret, and values that carry one inside. Verdicts stay, so the reader still sees whether
 * target equals source. A value hidden in vain does no harm, so the rules are generous.
 */
public final class SensitiveValues {

    /** Shown instead of a value. */
    static final String MASK = "***";

    private static final Pattern PROGRAM = Pattern.compile(
            "artifact\\.(?:(?:sql|jar)Artifact(?:\\.sqlScript|\\.mainArgs)?|(?:python|cdcYaml)Artifact.*)");

    private static final String SECRET_WORDS =
            "passw|passphrase|pwd|secret|token|key|credential|auth|private|signature|sasl|jaas|cookie";

    private static final Pattern SECRET_NAME = Pattern.compile(SECRET_WORDS, Pattern.CASE_INSENSITIVE);

    /** {@code password=x} inside a JDBC address or a list of options, or {@code user:password@host}. */
    private static final Pattern SECRET_INSIDE = Pattern.compile(
            "(?:" + SECRET_WORDS + ")[\\w.-]*['\"]?\\s*[=:]|://[^/\\s@]+:[^/\\s@]+@", Pattern.CASE_INSENSITIVE);

    private SensitiveValues() {}

    /** The verification as such a reader sees it; null for null. */
    public static Verification masked(Verification verification) {
        return verification == null
                ? null
                : new Verification(
                        verification.checkedAt(),
                        verification.fields().stream()
                                .map(SensitiveValues::masked)
                                .toList());
    }

    private static FieldVerdict masked(FieldVerdict field) {
        boolean hidden = PROGRAM.matcher(field.name()).matches()
                || SECRET_NAME.matcher(field.name()).find()
                || inside(field.source())
                || inside(field.target());
        return hidden
                ? new FieldVerdict(
                        field.name(), field.verdict(), mask(field.source()), mask(field.target()), field.rule())
                : field;
    }

    private static boolean inside(String value) {
        return value != null && SECRET_INSIDE.matcher(value).find();
    }

    /** An absent value stays absent: that it is missing is no secret, and a difference may lie in just that. */
    private static String mask(String value) {
        return value == null ? null : MASK;
    }
}
