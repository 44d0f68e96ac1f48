package io.dataphin.migration.analysis;

import io.dataphin.migration.analysis.DeadlineReader.TimeOverException;
import io.dataphin.migration.analysis.ParseOutcome.Abandoned;
import io.dataphin.migration.analysis.ParseOutcome.Parsed;
import io.dataphin.migration.analysis.ParseOutcome.Refused;
import io.dataphin.migration.api.script.Limitation;
import io.dataphin.migration.script.ScriptToken.Kind;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.config.Lex;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlAbstractParserImpl.LexicalState;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.flink.sql.parser.impl.FlinkSqlParserImpl;
import org.apache.flink.sql.parser.impl.FlinkSqlParserImplConstants;
import org.apache.flink.sql.parser.impl.ParseException;
import org.apache.flink.sql.parser.impl.Token;
import org.apache.flink.sql.parser.impl.TokenMgrError;
import org.apache.flink.sql.parser.validate.FlinkSqlConformance;

/**
 * Flink's parser over one script, statement by statement. It goes on in the script as long as it takes all statements, which costs no more than one parse of
 * the script, and begins anew behind a statement that it refuses. The only class that knows which parser it is.
 */
final class FlinkParser {

    private static final int LONGEST_NAME = 256;
    private static final LexicalState STATE =
            LexicalState.forConfig(SqlParser.config().withLex(Lex.JAVA));

    private final MaskedScript script;
    private final LineIndex lines;
    private final Deadline deadline;
    private FlinkSqlParserImpl parser;
    /** Where the text of the present parser begins. */
    private int from;

    FlinkParser(MaskedScript script, LineIndex lines, Deadline deadline) {
        this.script = script;
        this.lines = lines;
        this.deadline = deadline;
    }

    /** Asks for the next statement; those between this one and the last one are passed over when {@link #skip} was called for them. */
    ParseOutcome parse(StatementText statement) {
        ParseOutcome outcome = tryToParse(statement);
        while (outcome instanceof Refused refused && changesForm(statement, refused.offset())) {
            outcome = tryToParse(statement);
        }
        if (!(outcome instanceof Parsed)) {
            skip();
        }
        return outcome;
    }

    /** The parser is not asked for the statement that comes next. */
    void skip() {
        parser = null;
    }

    /** Whether the parser stopped at a placeholder that can be of another form. */
    private boolean changesForm(StatementText statement, int offset) {
        int index = statement.indexAt(offset);
        if (!isOf(statement, index, Kind.PLACEHOLDER)) {
            return false;
        }
        skip();
        // texts that follow one another would be one text
        boolean mayBeText = !isOf(statement, index - 1, Kind.TEXT) && !isOf(statement, index + 1, Kind.TEXT);
        return script.changeForm(statement.tokens().get(index), mayBeText);
    }

    private static boolean isOf(StatementText statement, int index, Kind kind) {
        return index >= 0
                && index < statement.tokens().size()
                && statement.tokens().get(index).kind() == kind;
    }

    private ParseOutcome tryToParse(StatementText statement) {
        try {
            return next(statement);
        } catch (TimeOverException e) {
            return new Abandoned(Limitation.TIME);
        } catch (StackOverflowError e) {
            return new Abandoned(Limitation.NESTING);
        } catch (ParseException e) {
            return isAtEnd(e) ? new Refused(statement.end()) : refused(statement, e);
        } catch (RuntimeException | TokenMgrError | AssertionError e) {
            // whatever a script makes the parser throw is its way to refuse
            return refused(statement, e);
        }
    }

    private Refused refused(StatementText statement, Throwable error) {
        return new Refused(offset(statement, parser.normalizeException(error).getPos()));
    }

    /** The parser's own position is then that of the last character. */
    private static boolean isAtEnd(ParseException error) {
        return error.currentToken != null
                && error.currentToken.next != null
                && error.currentToken.next.kind == FlinkSqlParserImplConstants.EOF;
    }

    private ParseOutcome next(StatementText statement) throws ParseException {
        if (parser == null) {
            from = statement.start();
            parser = begin();
        }
        while (parser.getToken(1).kind == FlinkSqlParserImplConstants.SEMICOLON) {
            parser.getNextToken();
        }
        SqlNode node = parser.SqlStmt();
        Token after = parser.getToken(1);
        boolean complete =
                after.kind == FlinkSqlParserImplConstants.EOF || after.kind == FlinkSqlParserImplConstants.SEMICOLON;
        return complete ? new Parsed(node, from) : new Refused(lines.offset(from, after.beginLine, after.beginColumn));
    }

    /** As Flink itself sets its parser up. */
    private FlinkSqlParserImpl begin() {
        FlinkSqlParserImpl begun = new FlinkSqlParserImpl(new DeadlineReader(script.text(), from, deadline));
        begun.setTabSize(1);
        begun.setQuotedCasing(Casing.UNCHANGED);
        begun.setUnquotedCasing(Casing.UNCHANGED);
        begun.setIdentifierMaxLength(LONGEST_NAME);
        begun.setConformance(FlinkSqlConformance.DEFAULT);
        begun.switchTo(STATE);
        return begun;
    }

    /** Inside the statement, whatever the parser says; without a position it is the beginning. */
    private int offset(StatementText statement, SqlParserPos position) {
        int offset = position == null || position.getLineNum() < 1
                ? statement.start()
                : lines.offset(from, position.getLineNum(), position.getColumnNum());
        return Math.min(Math.max(offset, statement.start()), statement.next());
    }
}
