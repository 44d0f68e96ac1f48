package io.dataphin.migration.web.batches;

import io.dataphin.migration.api.migration.BatchQuery;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.web.faces.Times;
import java.io.Serializable;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The filter of the list of batches as it stands in the page's address. Everything is text, nothing is trusted: what cannot be read does not
 * restrict. Getters answer null for a filter that is not used.
 */
public class BatchFilter implements Serializable {

    private String project = "";
    private String migrator = "";
    private String from = "";
    private String to = "";
    private String mine = "";

    /**
     * The filter as a query for the first page.
     *
     * @param me user id for "only mine"
     * @param times the reader's time zone
     */
    BatchQuery toQuery(String me, Times times) {
        return new BatchQuery(
                project.matches("\\d{1,18}") ? Set.of(Long.valueOf(project)) : Set.of(),
                migrators(me),
                times.startOf(from).orElse(null),
                times.endOf(to).orElse(null),
                RecordQuery.DEFAULT_LIMIT,
                null);
    }

    private Set<String> migrators(String me) {
        if (!mine.isEmpty()) {
            return Set.of(me);
        }
        return migrator.isEmpty() ? Set.of() : Set.of(migrator);
    }

    /** Whether anything restricts the list. */
    public boolean isActive() {
        return Stream.of(project, migrator, from, to, mine).anyMatch(Predicate.not(String::isEmpty));
    }

    private static String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    /** Id of a target project. */
    public String getProject() {
        return orNull(project);
    }

    public void setProject(String project) {
        this.project = text(project);
    }

    /** Dataphin user id of who started the batch. */
    public String getMigrator() {
        return orNull(migrator);
    }

    public void setMigrator(String migrator) {
        this.migrator = text(migrator);
    }

    /** First day, as an ISO date. */
    public String getFrom() {
        return orNull(from);
    }

    public void setFrom(String from) {
        this.from = text(from);
    }

    /** Last day, as an ISO date. */
    public String getTo() {
        return orNull(to);
    }

    public void setTo(String to) {
        this.to = text(to);
    }

    /** Not empty: only what the reader started; wins over the migrator. */
    public String getMine() {
        return orNull(mine);
    }

    public void setMine(String mine) {
        this.mine = text(mine);
    }
}
