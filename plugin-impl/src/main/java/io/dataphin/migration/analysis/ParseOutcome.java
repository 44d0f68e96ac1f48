package io.dataphin.migration.analysis;

import io.dataphin.migration.api.script.Limitation;
import org.apache.calcite.sql.SqlNode;

/** What became of a statement that the parser was asked for. */
sealed interface ParseOutcome {

    /**
     * The parser takes it.
     *
     * @param node what it read
     * @param from index in the script from which the positions of the node count
     */
    record Parsed(SqlNode node, int from) implements ParseOutcome {}

    /**
     * The parser does not take it.
     *
     * @param offset index in the script where it stopped
     */
    record Refused(int offset) implements ParseOutcome {}

    /** The parser could not be asked to the end. */
    record Abandoned(Limitation limitation) implements ParseOutcome {}
}
