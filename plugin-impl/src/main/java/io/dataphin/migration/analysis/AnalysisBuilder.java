package io.dataphin.migration.analysis;

import io.dataphin.migration.api.script.Limitation;
import io.dataphin.migration.api.script.Place;
import io.dataphin.migration.api.script.RefusedStatement;
import io.dataphin.migration.api.script.ScriptAnalysis;
import io.dataphin.migration.api.script.ScriptFile;
import io.dataphin.migration.api.script.ScriptSetting;
import io.dataphin.migration.api.script.ScriptStatement;
import io.dataphin.migration.api.script.ScriptVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what the readers find in a script; of things with a name the first one counts. */
final class AnalysisBuilder {

    private final List<ScriptStatement> statements = new ArrayList<>();
    private final List<RefusedStatement> refused = new ArrayList<>();
    private final List<ScriptSetting> settings = new ArrayList<>();
    private final Map<String, ScriptFile> files = new LinkedHashMap<>();
    private final Map<String, ScriptVariable> variables = new LinkedHashMap<>();
    private final CatalogNames catalogs = new CatalogNames();
    private final FunctionNames functions = new FunctionNames(catalogs);
    private final TableNames tables = new TableNames(catalogs);
    private Limitation limitation;
    private Place limitedAt;

    void statement(ScriptStatement statement) {
        statements.add(statement);
    }

    void refused(RefusedStatement statement) {
        refused.add(statement);
    }

    /** Only the first one is kept. */
    void limited(Limitation why, Place at) {
        if (limitation == null) {
            limitation = why;
            limitedAt = at;
        }
    }

    void setting(ScriptSetting setting) {
        settings.add(setting);
    }

    /** An empty address is none. */
    void file(String uri, Place place) {
        if (!uri.isBlank()) {
            files.putIfAbsent(uri, new ScriptFile(uri, place));
        }
    }

    void variable(String name, boolean secret, Place place) {
        variables.putIfAbsent(secret + name, new ScriptVariable(name, secret, place));
    }

    TableNames tables() {
        return tables;
    }

    FunctionNames functions() {
        return functions;
    }

    CatalogNames catalogs() {
        return catalogs;
    }

    ScriptAnalysis build() {
        return new ScriptAnalysis(
                limitation,
                limitedAt,
                statements,
                tables.all(),
                catalogs.all(),
                functions.all(),
                List.copyOf(files.values()),
                List.copyOf(variables.values()),
                settings,
                refused);
    }
}
