package io.dataphin.migration.analysis;

import io.dataphin.migration.script.ScriptToken.Kind;

/** Reads {@code CREATE FUNCTION name AS 'class' [LANGUAGE ...] [USING JAR 'uri', ...]}. */
final class FunctionDefinitionReader {

    private final AnalysisBuilder builder;
    private final StatementText statement;

    FunctionDefinitionReader(AnalysisBuilder builder, StatementText statement) {
        this.builder = builder;
        this.statement = statement;
    }

    void read() {
        statement.created("FUNCTION").ifPresent(name -> builder.functions().create(name, className()));
        FileReader.loaded(builder, statement);
    }

    private String className() {
        int as = statement.find("AS");
        boolean named = as >= 0
                && as + 1 < statement.tokens().size()
                && statement.tokens().get(as + 1).kind() == Kind.TEXT;
        return named ? statement.tokens().get(as + 1).content() : null;
    }
}
