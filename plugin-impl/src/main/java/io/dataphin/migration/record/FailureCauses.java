package io.dataphin.migration.record;

import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.FailureCause;
import io.dataphin.migration.api.migration.FailureCause.Subject;
import io.dataphin.migration.api.migration.MigrationRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Groups failures by their code and counts what they name. */
final class FailureCauses {

    private static final Comparator<Subject> FREQUENT_FIRST =
            Comparator.comparingLong(Subject::count).reversed().thenComparing(Subject::name);

    private static final Comparator<MigrationRecord> NEWEST_FIRST =
            Comparator.comparingLong(MigrationRecord::id).reversed();

    /** Subjects of a cause that are told; the platform's own words can be as many as records. */
    static final int MOST_SUBJECTS = 50;

    private static final int MOST_COUNTED = 1000;

    private final Map<String, Group> groups = new LinkedHashMap<>();

    private static final class Group {
        private final Failure example;
        private final Map<String, Long> subjects = new LinkedHashMap<>();
        private long count;

        private Group(Failure example) {
            this.example = example;
        }

        private void add(Failure failure) {
            count++;
            failure.subjects().stream()
                    .filter(name -> subjects.size() < MOST_COUNTED || subjects.containsKey(name))
                    .forEach(name -> subjects.merge(name, 1L, Long::sum));
        }

        private FailureCause cause() {
            List<Subject> named = subjects.entrySet().stream()
                    .map(entry -> new Subject(entry.getKey(), entry.getValue()))
                    .sorted(FREQUENT_FIRST)
                    .limit(MOST_SUBJECTS)
                    .toList();
            return new FailureCause(example, count, named);
        }
    }

    /** The causes of the failures among some records. */
    static List<FailureCause> of(Collection<MigrationRecord> records) {
        FailureCauses causes = new FailureCauses();
        records.stream()
                .sorted(NEWEST_FIRST)
                .map(MigrationRecord::failure)
                .filter(Objects::nonNull)
                .forEach(causes::add);
        return causes.list();
    }

    /** Adds the failure of a record. The first one of each code is the example. */
    void add(Failure failure) {
        groups.computeIfAbsent(failure.code(), code -> new Group(failure)).add(failure);
    }

    /** The causes, most frequent first. */
    List<FailureCause> list() {
        List<FailureCause> causes = new ArrayList<>();
        groups.values().forEach(group -> causes.add(group.cause()));
        causes.sort(Comparator.comparingLong(FailureCause::count).reversed().thenComparing(FailureCause::code));
        return causes;
    }
}
