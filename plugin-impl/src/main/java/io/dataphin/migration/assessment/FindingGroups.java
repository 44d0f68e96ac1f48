package io.dataphin.migration.assessment;

import io.dataphin.migration.api.assessment.FindingGroup;
import io.dataphin.migration.api.assessment.FindingGroup.Subject;
import io.dataphin.migration.api.preflight.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts what was counted together to groups of findings. */
final class FindingGroups {

    private static final Comparator<Subject> FREQUENT_FIRST =
            Comparator.comparingLong(Subject::jobs).reversed().thenComparing(Subject::name);

    private static final Comparator<FindingGroup> WORST_FIRST = Comparator.comparing(FindingGroup::severity)
            .thenComparing(Comparator.comparingLong(FindingGroup::jobs).reversed())
            .thenComparing(FindingGroup::code);

    private final Collection<Finding> examples;
    private final Map<String, Long> jobs = new HashMap<>();
    private final Map<String, List<Subject>> subjects = new HashMap<>();

    /** @param examples one finding a code */
    FindingGroups(Collection<Finding> examples) {
        this.examples = examples;
    }

    /** So many jobs have a finding of the code. */
    void jobs(String code, long count) {
        jobs.put(code, count);
    }

    /** So many jobs have a finding of the code that names this; an empty name is none. */
    void subject(String code, String name, long count) {
        if (!name.isEmpty()) {
            subjects.computeIfAbsent(code, any -> new ArrayList<>()).add(new Subject(name, count));
        }
    }

    /** The groups, those of the highest severity first, among these the ones of most jobs. */
    List<FindingGroup> list() {
        return examples.stream().map(this::group).sorted(WORST_FIRST).toList();
    }

    private FindingGroup group(Finding example) {
        List<Subject> named = subjects.getOrDefault(example.code(), List.of()).stream()
                .sorted(FREQUENT_FIRST)
                .limit(FindingGroup.MOST_SUBJECTS)
                .toList();
        return new FindingGroup(example, jobs.getOrDefault(example.code(), 0L), named);
    }
}
