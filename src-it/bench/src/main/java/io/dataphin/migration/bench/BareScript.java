package io.dataphin.migration.bench;

import io.dataphin.migration.script.ScriptToken;
import io.dataphin.migration.script.ScriptToken.Kind;
import io.dataphin.migration.script.ScriptTokens;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.config.Lex;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.flink.sql.parser.impl.FlinkSqlParserImpl;
import org.apache.flink.sql.parser.validate.FlinkSqlConformance;

/**
 * A script as Flink's parser alone would be given it: whole when it takes it, else statement by statement, since it would stop at the first error and do
 * less work than the analysis.
 *
 * @param texts names stand in the place of placeholders
 */
record BareScript(List<String> texts) {

    private static final SqlParser.Config FLINK = SqlParser.config()
            .withParserFactory(FlinkSqlParserImpl.FACTORY)
            .withConformance(FlinkSqlConformance.DEFAULT)
            .withLex(Lex.JAVA)
            .withIdentifierMaxLength(256);

    static BareScript of(String script) {
        List<String> statements = statements(script);
        BareScript whole = new BareScript(List.of(String.join(";", statements)));
        return whole.parse() ? whole : new BareScript(statements);
    }

    private static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (ScriptToken token : ScriptTokens.of(script)) {
            if (token.isSign(';')) {
                statements.add(statement.toString());
                statement.setLength(0);
            } else {
                statement.append(token.kind() == Kind.PLACEHOLDER ? "v" : token.text());
            }
        }
        statements.add(statement.toString());
        return statements.stream()
                .filter(text -> !ScriptTokens.saysNothing(text))
                .toList();
    }

    /** Whether all of it was taken. */
    boolean parse() {
        boolean taken = true;
        for (String text : texts) {
            try {
                SqlParser.create(text, FLINK).parseStmtList();
            } catch (SqlParseException e) {
                taken = false;
            }
        }
        return taken;
    }
}
