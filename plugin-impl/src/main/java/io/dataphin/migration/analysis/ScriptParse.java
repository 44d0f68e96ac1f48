package io.dataphin.migration.analysis;

import io.dataphin.migration.analysis.ParseOutcome.Abandoned;
import io.dataphin.migration.analysis.ParseOutcome.Parsed;
import io.dataphin.migration.analysis.ParseOutcome.Refused;
import io.dataphin.migration.api.script.Limitation;

/** Asks the parser for each statement of a script and has read what it says, or else the statement's tokens. */
final class ScriptParse {

    private final AnalysisLimits limits;
    private final FlinkParser parser;
    private final AnalysisBuilder builder;
    private final StatementReader reader;
    private boolean isOver;

    ScriptParse(AnalysisLimits limits, FlinkParser parser, AnalysisBuilder builder, StatementReader reader) {
        this.limits = limits;
        this.parser = parser;
        this.builder = builder;
        this.reader = reader;
    }

    void add(StatementText statement) {
        StatementText rest = statement;
        while (rest != null) {
            rest = addUpToAMissingSemicolon(rest);
        }
    }

    /** What stands behind a missing semicolon; null for nothing. */
    private StatementText addUpToAMissingSemicolon(StatementText statement) {
        if (!statement.isForTheParser()) {
            reader.readOther(statement);
            return null;
        }
        ParseOutcome outcome = outcome(statement);
        if (outcome instanceof Parsed parsed) {
            reader.readNodes(statement, parsed);
        } else if (outcome instanceof Refused refused) {
            return refused(statement, refused.offset());
        } else if (outcome instanceof Abandoned abandoned) {
            isOver |= abandoned.limitation() == Limitation.TIME;
            builder.limited(abandoned.limitation(), statement.place());
            reader.readTokens(statement);
        }
        return null;
    }

    private ParseOutcome outcome(StatementText statement) {
        if (isOver) {
            return new Abandoned(Limitation.TIME);
        }
        if (!Nesting.isWithin(limits, statement)) {
            parser.skip();
            return new Abandoned(Limitation.NESTING);
        }
        return parser.parse(statement);
    }

    private StatementText refused(StatementText statement, int offset) {
        int next = MissingSemicolon.indexAt(statement, offset);
        if (next < 0) {
            reader.readRefused(statement, offset);
            return null;
        }
        StatementText after = statement.from(next);
        reader.readUnended(statement.before(next), after);
        return after;
    }
}
