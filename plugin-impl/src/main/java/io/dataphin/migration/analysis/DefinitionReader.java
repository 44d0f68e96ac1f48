package io.dataphin.migration.analysis;

import io.dataphin.migration.api.script.StatementKind;
import io.dataphin.migration.api.script.TableRole;
import java.util.Optional;

/**
 * Reads what a statement defines, writes and loads from its tokens, so that it is the same whether or not the parser takes the statement. Queries inside are
 * not its business.
 */
final class DefinitionReader {

    private final AnalysisBuilder builder;
    private final StatementText statement;

    DefinitionReader(AnalysisBuilder builder, StatementText statement) {
        this.builder = builder;
        this.statement = statement;
    }

    void read(StatementKind kind) {
        switch (kind) {
            case CREATE_TABLE, CREATE_TABLE_AS_SELECT, CREATE_TABLE_AS_TABLE, CREATE_MATERIALIZED_TABLE -> table(kind);
            case CREATE_VIEW -> created("VIEW").ifPresent(builder.tables()::createView);
            case CREATE_FUNCTION -> new FunctionDefinitionReader(builder, statement).read();
            case CREATE_CATALOG -> created("CATALOG").ifPresent(this::catalog);
            case CREATE_DATABASE, CREATE_DATABASE_AS_DATABASE -> databases();
            case USE -> used();
            case INSERT -> inserted(0);
            case EXECUTE -> inserted(1);
            case UPDATE -> sink(name(1));
            case DELETE, TRUNCATE -> sink(name(2));
            case ADD_JAR -> FileReader.added(builder, statement);
            case SET -> SettingReader.read(builder, statement);
            default -> {
                // defines nothing
            }
        }
    }

    private void table(StatementKind kind) {
        int like = kind == StatementKind.CREATE_TABLE ? statement.find("LIKE") : -1;
        Optional<QualifiedName> base =
                like < 0 ? Optional.empty() : name(like + 1).filter(name -> takesOptions(name.next()));
        created("TABLE").ifPresent(name -> builder.tables().create(name, OptionReader.read(statement), base));
        if (kind != StatementKind.CREATE_TABLE) {
            sink(created("TABLE"));
        }
        if (kind == StatementKind.CREATE_TABLE_AS_TABLE) {
            name(statement.find("AS", "TABLE") + 2)
                    .ifPresent(name -> builder.tables().use(name, TableRole.SOURCE));
        }
    }

    /** Whether LIKE takes over options: not with {@code (EXCLUDING OPTIONS)} or {@code (EXCLUDING ALL)}. */
    private boolean takesOptions(int afterName) {
        for (int i = afterName; i < statement.tokens().size(); i++) {
            if (statement.are(i, "EXCLUDING", "ALL") || statement.are(i, "EXCLUDING", "OPTIONS")) {
                return false;
            }
        }
        return true;
    }

    private void catalog(QualifiedName name) {
        builder.catalogs().create(name, OptionReader.read(statement).get("type"));
    }

    /** A database of two parts says its catalog. */
    private void databases() {
        created("DATABASE").ifPresent(this::catalogOfDatabase);
        int source = statement.find("AS", "DATABASE");
        if (source >= 0) {
            name(source + 2).ifPresent(this::catalogOfDatabase);
        }
    }

    private void used() {
        if (statement.word(1).equals("CATALOG")) {
            name(2).ifPresent(name -> builder.catalogs().use(name.text(), name.place()));
        } else if (!statement.word(1).equals("MODULES")) {
            name(1).ifPresent(this::catalogOfDatabase);
        }
    }

    private void catalogOfDatabase(QualifiedName database) {
        if (database.parts().size() == 2) {
            builder.catalogs().use(database.parts().get(0), database.place());
        }
    }

    /** @param insert index of the word INSERT */
    private void inserted(int insert) {
        int target = insert + (statement.word(insert + 2).equals("TABLE") ? 3 : 2);
        if (statement.word(insert + 1).equals("INTO")
                || statement.word(insert + 1).equals("OVERWRITE")) {
            sink(name(target));
        }
    }

    private void sink(Optional<QualifiedName> table) {
        table.ifPresent(name -> builder.tables().use(name, TableRole.SINK));
    }

    private Optional<QualifiedName> created(String what) {
        return statement.created(what);
    }

    private Optional<QualifiedName> name(int index) {
        return QualifiedName.at(statement, index);
    }
}
