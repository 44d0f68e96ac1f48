package io.dataphin.migration.web.record;

import io.dataphin.migration.web.faces.Cookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
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

    private final HttpServletRequest request;
    private Set<Column> shown;

    /** For the container's proxy only. */
    protected RecordColumns() {
        this(null);
    }

    @Inject
    public RecordColumns(HttpServletRequest request) {
        this.request = request;
    }

    /** All columns to choose from. */
    public List<Column> getAll() {
        return List.of(Column.values());
    }

    /** Whether a column is shown. */
    public boolean shows(Column column) {
        if (shown == null) {
            shown = Cookies.value(request, COOKIE).map(RecordColumns::parsed).orElseGet(RecordColumns::usual);
        }
        return shown.contains(column);
    }

    /** Style classes that tell which columns are shown, so that the table is as wide as they need. */
    public String getClasses() {
        return getAll().stream()
                .filter(this::shows)
                .map(column -> "with-" + column)
                .collect(Collectors.joining(" "));
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
