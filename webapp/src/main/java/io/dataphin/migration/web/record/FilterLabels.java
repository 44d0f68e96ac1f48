package io.dataphin.migration.web.record;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.web.faces.Labels;
import io.dataphin.migration.web.security.CallerRights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what restricts the list. */
@ApplicationScoped
public class FilterLabels {

    private final Labels labels;
    private final CallerRights rights;

    /** For the container's proxy only. */
    protected FilterLabels() {
        this(null, null);
    }

    @Inject
    public FilterLabels(Labels labels, CallerRights rights) {
        this.labels = labels;
        this.rights = rights;
    }

    /**
     * The restrictions in words.
     *
     * @param rows the rows shown, which know the names behind ids
     */
    List<ActiveFilter> of(RecordFilter filter, List<MigrationRecord> rows) {
        return filter.restrictions().entrySet().stream()
                .map(one -> new ActiveFilter(one.getKey(), label(one.getKey(), one.getValue(), filter, rows)))
                .toList();
    }

    private String label(String parameter, String value, RecordFilter filter, List<MigrationRecord> rows) {
        return switch (parameter) {
            case "q" -> labels.with("common.named", labels.get("record.chip.keyword"), value);
            case "status" -> labels.with("common.named", labels.get("record.column.status"), statuses(filter));
            case "type" -> labels.with("common.named", labels.get("Column.FILE_FORMAT"), type(value));
            case "project" -> labels.with("common.named", labels.get("Column.PROJECT"), project(value, rows));
            case "migrator" -> labels.with("common.named", labels.get("record.filter.migrator"), person(value, rows));
            case "from" -> labels.with("common.named", labels.get("record.filter.from"), value);
            case "to" -> labels.with("common.named", labels.get("record.filter.to"), value);
            case "cause" -> labels.with("common.named", labels.get("record.chip.cause"), cause(value, rows));
            case "need" -> labels.with("common.named", labels.get("record.chip.need"), need(value));
            case "batch" -> labels.with("record.chips.batch", value);
            default -> labels.get("record.filter.mine");
        };
    }

    private String statuses(RecordFilter filter) {
        return filter.statusSet().stream()
                .map((MigrationStatus one) -> labels.of(one))
                .collect(Collectors.joining(", "));
    }

    private String type(String value) {
        return Arrays.stream(TaskType.values())
                .filter(type -> type.name().equals(value))
                .map(type -> labels.of(type))
                .findFirst()
                .orElse(value);
    }

    private String need(String name) {
        return Arrays.stream(RecordQuery.Need.values())
                .filter(need -> need.name().equals(name))
                .map(need -> labels.of(need))
                .findFirst()
                .orElse(name);
    }

    private String project(String id, List<MigrationRecord> rows) {
        String known = rows.stream()
                .filter(row -> Long.toString(row.project().projectId()).equals(id))
                .map(MigrationRecord::projectName)
                .findFirst()
                .orElse(id);
        return id.matches("\\d{1,18}") ? rights.nameOf(Long.parseLong(id), known) : known;
    }

    /** In words as far as the rows shown failed so: a code from an address need not be one of ours. */
    private String cause(String code, List<MigrationRecord> rows) {
        return rows.stream()
                .map(MigrationRecord::failure)
                .filter(failure -> failure != null && failure.code().equals(code))
                .findFirst()
                .map(failure -> labels.message(failure.commonMessage()))
                .orElse(code);
    }

    private static String person(String id, List<MigrationRecord> rows) {
        return rows.stream()
                .map(MigrationRecord::migrator)
                .filter(person -> person.id().equals(id))
                .map(UserRef::name)
                .findFirst()
                .orElse(id);
    }
}
