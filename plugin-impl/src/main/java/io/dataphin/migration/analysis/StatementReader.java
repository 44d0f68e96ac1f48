package io.dataphin.migration.analysis;

import io.dataphin.migration.analysis.ParseOutcome.Parsed;
import io.dataphin.migration.api.script.ScriptStatement;
import io.dataphin.migration.api.script.StatementKind;
import io.dataphin.migration.script.Placeholder;
import io.dataphin.migration.script.ScriptToken;
import java.util.Optional;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Hands a statement to those who read it: from its tokens what it defines, from the parser's nodes or else from its tokens what it queries. */
final class StatementReader {

    private final AnalysisBuilder builder;
    private final LineIndex lines;
    private int sets;
    private int openSet;

    StatementReader(AnalysisBuilder builder, LineIndex lines) {
        this.builder = builder;
        this.lines = lines;
    }

    /** A statement that the parser takes. */
    void readNodes(StatementText statement, Parsed parsed) {
        read(statement, true);
        try {
            new QueryNodes(builder, position -> name(statement, parsed, position)).read(parsed.node());
        } catch (RuntimeException e) {
            // nodes of some statements fail when they are asked for what is in them, e.g. CREATE OR REPLACE TABLE AS in
            // Flink 2.3
            new QueryTokens(builder, statement).read();
        }
    }

    /** A statement that the parser was not asked for. */
    void readTokens(StatementText statement) {
        read(statement, false);
        new QueryTokens(builder, statement).read();
    }

    /** A statement that the parser refuses. */
    void readRefused(StatementText statement, int offset) {
        readTokens(statement);
        builder.refused(Refusal.of(statement, offset, lines));
    }

    /** A statement that another one follows without a semicolon between them. */
    void readUnended(StatementText statement, StatementText after) {
        readTokens(statement);
        builder.refused(Refusal.withoutSemicolon(statement, after));
    }

    /** A head of a statement set, or a setting of the client. */
    void readOther(StatementText statement) {
        boolean isRefused = statement.isHeadOfSet() && !statement.isHeadThatFlinkTakes();
        read(statement, !isRefused);
        if (isRefused) {
            builder.refused(Refusal.of(statement, statement.start(), lines));
        }
    }

    private void read(StatementText statement, boolean parsed) {
        StatementKind kind = StatementKinds.of(statement);
        openSet = kind == StatementKind.BEGIN_STATEMENT_SET ? ++sets : openSet;
        builder.statement(new ScriptStatement(kind, statement.place(), parsed, openSet));
        openSet = kind == StatementKind.END ? 0 : openSet;
        new DefinitionReader(builder, statement).read(kind);
        statement.tokens().forEach(this::variables);
    }

    private void variables(ScriptToken token) {
        for (Placeholder.Occurrence found : Placeholder.occurrencesIn(token.text())) {
            builder.variable(
                    found.placeholder().name(),
                    found.placeholder().secret(),
                    lines.place(token.offset() + found.start()));
        }
    }

    private Optional<QualifiedName> name(StatementText statement, Parsed parsed, SqlParserPos position) {
        int offset = lines.offset(parsed.from(), position.getLineNum(), position.getColumnNum());
        return QualifiedName.at(statement, statement.indexAt(offset));
    }
}
