package io.dataphin.migration.analysis;

import java.io.StringReader;
import java.util.Set;
import org.apache.calcite.sql.parser.SqlAbstractParserImpl;
import org.apache.flink.sql.parser.impl.FlinkSqlParserImpl;

/** The words of Flink's language. */
final class ReservedWords {

    private static final SqlAbstractParserImpl.Metadata WORDS =
            new FlinkSqlParserImpl(new StringReader("")).getMetadata();

    /** Words that shape a statement; nobody means one of these as a name. */
    private static final Set<String> SHAPING = Set.of(
            "SELECT",
            "FROM",
            "WHERE",
            "GROUP",
            "ORDER",
            "BY",
            "HAVING",
            "JOIN",
            "LEFT",
            "RIGHT",
            "INNER",
            "FULL",
            "OUTER",
            "CROSS",
            "ON",
            "AS",
            "WITH",
            "AND",
            "OR",
            "NOT",
            "IN",
            "IS",
            "BETWEEN",
            "LIKE",
            "CASE",
            "WHEN",
            "THEN",
            "ELSE",
            "END",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "INSERT",
            "INTO",
            "CREATE",
            "VALUES",
            "USING",
            "OVER",
            "LIMIT",
            "FOR");

    private ReservedWords() {}

    /** Whether a word of the language, in upper case, stands where a name was perhaps meant. */
    static boolean isNoName(String word) {
        return !SHAPING.contains(word) && WORDS.isReservedWord(word);
    }

    /** Whether it is a word of the language, in upper case, which may be a name as well. */
    static boolean isKeyword(String word) {
        return WORDS.isKeyword(word);
    }

    static boolean isShaping(String word) {
        return SHAPING.contains(word);
    }
}
