package io.dataphin.migration.api.script;

import java.util.List;

/**
 * What a script holds, in the order of the script.
 *
 * @param limitation why the parser was not asked for all of it; null when it was
 * @param limitedAt where what the parser was not asked for begins; null when it was asked for all
 * @param statements all of them; heads and ends of statement sets are statements of their own
 * @param tables one entry a name and role
 * @param catalogs one entry a name
 * @param functions one entry a name
 * @param files one entry an address
 * @param variables one entry a name and scope
 * @param settings each {@code SET}
 * @param refused what the parser does not take
 */
public record ScriptAnalysis(
        Limitation limitation,
        Place limitedAt,
        List<ScriptStatement> statements,
        List<ScriptTable> tables,
        List<ScriptCatalog> catalogs,
        List<ScriptFunction> functions,
        List<ScriptFile> files,
        List<ScriptVariable> variables,
        List<ScriptSetting> settings,
        List<RefusedStatement> refused) {

    /** Keeps copies. */
    public ScriptAnalysis {
        statements = List.copyOf(statements);
        tables = List.copyOf(tables);
        catalogs = List.copyOf(catalogs);
        functions = List.copyOf(functions);
        files = List.copyOf(files);
        variables = List.copyOf(variables);
        settings = List.copyOf(settings);
        refused = List.copyOf(refused);
    }

    /** The tables that it writes. */
    public List<ScriptTable> sinks() {
        return tables.stream().filter(table -> table.role() == TableRole.SINK).toList();
    }
}
