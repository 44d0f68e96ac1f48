package io.dataphin.migration.web.faces;

import java.util.Optional;
import java.util.Set;

/** What lists of records and of batches are filtered by alike. */
public abstract class AddressFilter extends DayFilter {

    private String project = "";
    private String migrator = "";
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

    /** A positive number; empty for anything else. */
    protected static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
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

    /** Not empty: only what the reader started; wins over the migrator. */
    public String getMine() {
        return orNull(mine);
    }

    public void setMine(String mine) {
        this.mine = text(mine);
    }
}
