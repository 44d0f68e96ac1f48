package io.dataphin.migration.api.preflight;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.script.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * One thing that a check found.
 *
 * @param text code (upper snake case) and parameters; rendered by {@code finding.<CODE>.message} and {@code finding.<CODE>.remedy}
 * @param severity how much it matters
 * @param line line in the script, from 1; null where it does not apply
 * @param column column in the script, from 1; null where it does not apply
 */
public record Finding(Message text, Severity severity, Integer line, Integer column) {

    /** The job's deployment was adopted by a task of another name or another project: two tasks would own one running job. */
    public static final String ALREADY_MIGRATED_ELSEWHERE = "ALREADY_MIGRATED_ELSEWHERE";

    /** The task that would be overwritten has an instance of its own in production. */
    public static final String TARGET_HAS_LIVE_INSTANCE = "TARGET_HAS_LIVE_INSTANCE";

    /** A file of the job has the name of another file of the source, and a project has one file of a name. */
    public static final String RESOURCE_NAME_SHARED = "RESOURCE_NAME_SHARED";

    /** A file of the job has another size in the project than on the source. */
    public static final String RESOURCE_DIFFERS = "RESOURCE_DIFFERS";

    /** A function that the script calls has another class in the project than on the source. */
    public static final String FUNCTION_DIFFERS = "FUNCTION_DIFFERS";

    /** A rule could not check the job because of a defect of its own. */
    public static final String RULE_FAILED = "RULE_FAILED";

    /** The project lacks a file that the job needs. */
    public static final String FILE_NOT_IN_PROJECT = "FILE_NOT_IN_PROJECT";

    /** A file that the project lacks is moved into it along with the job, when whoever starts the batch wants that. */
    public static final String FILE_MOVES_ALONG = "FILE_MOVES_ALONG";

    /** A function that the project lacks is registered in it along with the job, when whoever starts the batch wants that. */
    public static final String FUNCTION_MOVES_ALONG = "FUNCTION_MOVES_ALONG";

    /**
     * Parameter that stands for what a finding is about when its texts are long, or name what others do: a short hash. It is not shown, and short
     * enough never to be cut where findings are stored.
     */
    public static final String KEY = "key";

    /** Names of parameters that may be the subject of a finding, the best one first. */
    public static final List<String> SUBJECTS = List.of(
            "version",
            "name",
            "names",
            "connector",
            "catalog",
            "table",
            "task",
            "function",
            "functions",
            "variable",
            "variables",
            "secrets",
            "setting",
            "rule",
            "cluster",
            "queue",
            "field",
            "kind",
            "uri");

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::code)
            .thenComparing(Finding::line, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Finding::column, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Set<String> FOR_A_PERSON = Set.of(
            ALREADY_MIGRATED_ELSEWHERE,
            TARGET_HAS_LIVE_INSTANCE,
            RESOURCE_NAME_SHARED,
            RESOURCE_DIFFERS,
            FUNCTION_DIFFERS);

    /** A finding without a place in a script. */
    public static Finding of(Severity severity, String code, Object... namesAndValues) {
        return new Finding(Message.of(code, namesAndValues), severity, null, null);
    }

    /** A finding at a place in the script; null for none. */
    public static Finding at(Place place, Severity severity, String code, Object... namesAndValues) {
        Message text = Message.of(code, namesAndValues);
        return place == null
                ? new Finding(text, severity, null, null)
                : new Finding(text, severity, place.line(), place.column());
    }

    /** Findings as they are listed: what is found twice is told once, what matters most comes first, and of one kind what stands first. */
    public static List<Finding> listed(Collection<Finding> findings) {
        List<Finding> once = new ArrayList<>();
        for (Finding finding : findings) {
            if (once.stream().noneMatch(finding::sameAs)) {
                once.add(finding);
            }
        }
        once.sort(ORDER);
        return List.copyOf(once);
    }

    /**
     * What it is about, for lists that group findings: the value of the first parameter that there is of {@link #SUBJECTS}; empty when it names nothing.
     * A rule that wants its findings grouped names its subject so.
     */
    public String subject() {
        return SUBJECTS.stream()
                .map(name -> text.parameters().getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Stable code. */
    public String code() {
        return text.code();
    }

    /** Whether a person must accept it before the job can be migrated; who did is kept with the record. */
    public boolean mustAccept() {
        return FOR_A_PERSON.contains(code());
    }

    /** Whether it is about the same as another one: the one with its key, without a key the one with the same texts. */
    public boolean sameAs(Finding other) {
        String key = text.parameters().get(KEY);
        return key == null || key.isEmpty()
                ? equals(other)
                : code().equals(other.code())
                        && key.equals(other.text.parameters().get(KEY));
    }

    /** What was found. */
    public Message message() {
        return new Message("finding." + code() + ".message", text.parameters());
    }

    /** What to do about it. */
    public Message remedy() {
        return new Message("finding." + code() + ".remedy", text.parameters());
    }
}
