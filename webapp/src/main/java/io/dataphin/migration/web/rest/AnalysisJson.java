package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.message.SensitiveText;
import io.dataphin.migration.api.script.Limitation;
import io.dataphin.migration.api.script.ScriptAnalysis;
import io.dataphin.migration.api.script.ScriptFile;
import io.dataphin.migration.api.script.ScriptFunction;
import io.dataphin.migration.api.script.ScriptStatement;
import io.dataphin.migration.api.script.ScriptTable;
import io.dataphin.migration.api.script.ScriptVariable;
import io.dataphin.migration.api.script.StatementKind;
import io.dataphin.migration.api.script.TableRole;
import java.util.List;

/**
 * What a script holds, in its order. Values of options and settings are not told, since they may be secrets.
 *
 * @param limitation why the parser was not asked for all of it; null when it was
 */
record AnalysisJson(
        Limitation limitation,
        List<StatementJson> statements,
        List<TableJson> tables,
        List<FunctionJson> functions,
        List<FileJson> files,
        List<VariableJson> variables) {

    /** A statement. */
    record StatementJson(StatementKind kind, int line, int column, boolean parsed) {

        private static StatementJson of(ScriptStatement statement) {
            return new StatementJson(
                    statement.kind(),
                    statement.place().line(),
                    statement.place().column(),
                    statement.parsed());
        }
    }

    /** A table in one role. */
    record TableJson(String name, String connector, TableRole role, int line, int column) {

        private static TableJson of(ScriptTable table) {
            return new TableJson(
                    table.name(),
                    table.connector(),
                    table.role(),
                    table.place().line(),
                    table.place().column());
        }
    }

    /** A function that is called or defined. */
    record FunctionJson(String name, String className, boolean defined, int line, int column) {

        private static FunctionJson of(ScriptFunction function) {
            return new FunctionJson(
                    function.name(),
                    function.className(),
                    function.defined(),
                    function.place().line(),
                    function.place().column());
        }
    }

    /** A file that the script names. */
    record FileJson(String uri, String name, int line, int column) {

        private static FileJson of(ScriptFile file) {
            return new FileJson(
                    SensitiveText.masked(file.uri()),
                    SensitiveText.masked(file.name()),
                    file.place().line(),
                    file.place().column());
        }
    }

    /** A variable or secret that the script uses. */
    record VariableJson(String name, boolean secret, int line, int column) {

        private static VariableJson of(ScriptVariable variable) {
            return new VariableJson(
                    variable.name(),
                    variable.secret(),
                    variable.place().line(),
                    variable.place().column());
        }
    }

    static AnalysisJson of(ScriptAnalysis analysis) {
        return new AnalysisJson(
                analysis.limitation(),
                analysis.statements().stream().map(StatementJson::of).toList(),
                analysis.tables().stream().map(TableJson::of).toList(),
                analysis.functions().stream().map(FunctionJson::of).toList(),
                analysis.files().stream().map(FileJson::of).toList(),
                analysis.variables().stream().map(VariableJson::of).toList());
    }
}
