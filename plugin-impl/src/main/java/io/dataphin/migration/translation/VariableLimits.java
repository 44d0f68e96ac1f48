package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobDefinition;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the target's submit refuses of variables that the source takes (dataphin-product 7.5). Its documents give two rules for names; the stricter
 * one counts here, since a warning in vain costs less than a refused submit.
 */
final class VariableLimits {

    private static final int LONGEST_NAME = 32;
    private static final int LONGEST_VALUE = 258;
    private static final Pattern LEGAL_SIGNS = Pattern.compile("[A-Za-z0-9_]*+");

    private VariableLimits() {}

    /** Notes every limit that a variable of the job breaks, whether the deployment declares it or not. */
    static void note(JobDefinition job, Collection<String> undeclared, TranslationNotes notes) {
        Set<String> names = new TreeSet<>(job.variables().keySet());
        names.addAll(undeclared);
        names.stream()
                .filter(name -> name.length() > LONGEST_NAME)
                .forEach(
                        name -> notes.find(TranslationFindings.variableNameTooLong(name, name.length(), LONGEST_NAME)));
        Set<String> odd = those(names, name -> !hasLegalSigns(name));
        if (!odd.isEmpty()) {
            notes.find(TranslationFindings.variableNameSigns(odd));
        }
        Set<String> reserved = those(names, VariableLimits::isReserved);
        if (!reserved.isEmpty()) {
            notes.find(TranslationFindings.variableNameReserved(reserved));
        }
        noteValues(job, notes);
    }

    /** Whether the target gives the name a value of its own. */
    static boolean isReserved(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("bizdate") || lower.startsWith("dp_");
    }

    /** Whether a name has no other signs than the target takes. */
    static boolean hasLegalSigns(String name) {
        return LEGAL_SIGNS.matcher(name).matches();
    }

    private static void noteValues(JobDefinition job, TranslationNotes notes) {
        job.variables().forEach((name, value) -> {
            if (value.length() > LONGEST_VALUE) {
                notes.find(TranslationFindings.variableValueTooLong(name, value.length(), LONGEST_VALUE));
            }
        });
        if (!job.repeatedVariables().isEmpty()) {
            notes.find(TranslationFindings.variablesRepeated(job.repeatedVariables()));
        }
    }

    private static Set<String> those(Set<String> names, Predicate<String> wanted) {
        Set<String> those = new TreeSet<>(names);
        those.removeIf(wanted.negate());
        return those;
    }
}
