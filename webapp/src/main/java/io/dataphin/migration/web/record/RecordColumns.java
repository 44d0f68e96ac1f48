package io.dataphin.migration.web.record;

import io.dataphin.migration.web.faces.KeptChoices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which columns of the list a person wants to see. The browser keeps the choice; name, status and actions are always there. */
@Named
@RequestScoped
public class RecordColumns {

    static final String COOKIE = "migration-columns";
    private static final String NONE = "NONE";

    /** The columns to choose from, in their order. */
    public enum Column {
        OBJECT_ID(true),
        FILE_FORMAT(true),
        PROJECT(true),
        TARGET_NAME(false),
        PUBLICATION(false),
        MIGRATOR(true),
        FINISHED(false),
        BATCH(false);

        private final boolean usual;

        Column(boolean usual) {
            this.usual = usual;
        }
    }

    private final KeptChoices choices;
    private Set<Column> shown;

    /** For the container's proxy only. */
    protected RecordColumns() {
        this(null);
    }

    @Inject
    public RecordColumns(KeptChoices choices) {
        this.choices = choices;
    }

    /** All columns to choose from. */
    public List<Column> getAll() {
        return List.of(Column.values());
    }

    /** Whether a column is shown. */
    public boolean shows(Column column) {
        if (shown == null) {
            shown = choices.get(COOKIE).map(RecordColumns::parsed).orElseGet(RecordColumns::usual);
        }
        return shown.contains(column);
    }

    /** The columns that are shown, as a list of ticks wants them. */
    public Column[] getChosen() {
        return getAll().stream().filter(this::shows).toArray(Column[]::new);
    }

    /** Keeps what a person chose; nothing is a choice as well. */
    public void setChosen(Column[] wanted) {
        shown = chosen(Arrays.asList(wanted)::contains);
        String names = shown.stream().map(Enum::name).collect(Collectors.joining(","));
        choices.keep(COOKIE, names.isEmpty() ? NONE : names);
    }

    private static Set<Column> usual() {
        return chosen(column -> column.usual);
    }

    private static Set<Column> parsed(String value) {
        List<String> names = Arrays.asList(value.split(","));
        return chosen(column -> names.contains(column.name()));
    }

    private static Set<Column> chosen(Predicate<Column> wanted) {
        Set<Column> columns = EnumSet.noneOf(Column.class);
        Arrays.stream(Column.values()).filter(wanted).forEach(columns::add);
        return columns;
    }
}
