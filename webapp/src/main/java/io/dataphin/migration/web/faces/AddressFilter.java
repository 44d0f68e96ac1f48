package io.dataphin.migration.web.faces;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What lists of records and of batches are filtered by alike, as it stands in the page's address. Everything is text, nothing is trusted: what
 * cannot be read does not restrict. Getters answer null for a filter that is not used, which keeps it out of the addresses of links.
 */
public abstract class AddressFilter implements Serializable {

    private String project = "";
    private String migrator = "";
    private String from = "";
    private String to = "";
    private String mine = "";

    /** The project, as a query takes it; empty = all. */
    protected final Set<Long> projects() {
        return number(project).map(Set::of).orElse(Set.of());
    }

    /**
     * The people, as a query takes them; empty = all.
     *
     * @param me user id for "only mine", which wins over the migrator
     */
    protected final Set<String> migrators(String me) {
        if (!mine.isEmpty()) {
            return Set.of(me);
        }
        return migrator.isEmpty() ? Set.of() : Set.of(migrator);
    }

    /** Begin of the first day in the reader's time zone; null = open. */
    protected final Instant from(Times times) {
        return times.startOf(from).orElse(null);
    }

    /** End of the last day in the reader's time zone; null = open. */
    protected final Instant to(Times times) {
        return times.endOf(to).orElse(null);
    }

    /** A positive number; empty for anything else. */
    protected static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** A value as a getter answers it. */
    protected static String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    /** A value as a setter keeps it; never null. */
    protected static String text(String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    /** Id of a target project. */
    public String getProject() {
        return orNull(project);
    }

    public void setProject(String project) {
        this.project = text(project);
    }

    /** Dataphin user id of who started the migration. */
    public String getMigrator() {
        return orNull(migrator);
    }

    public void setMigrator(String migrator) {
        this.migrator = text(migrator);
    }

    /** Whether the last day is before the first one, so that nothing can be found. */
    public boolean isReversed() {
        return Times.reversed(from, to);
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
