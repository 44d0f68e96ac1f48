package io.dataphin.migration.analysis;

import io.dataphin.migration.api.script.Place;
import io.dataphin.migration.api.script.RefusedFeature;
import io.dataphin.migration.api.script.RefusedStatement;
import io.dataphin.migration.api.script.StatementKind;
import io.dataphin.migration.script.ScriptToken;
import io.dataphin.migration.script.ScriptToken.Kind;
import java.util.Set;

/** Says in the words of the source why the parser does not take a statement: its own message names what it expected, which helps nobody. */
final class Refusal {

    private static final String EMIT = "EMIT";
    private static final int LONGEST = 60;
    private static final Set<StatementKind> ONLY_FIRST_WORDS = Set.of(StatementKind.OTHER, StatementKind.EXECUTE);

    private final StatementText statement;
    private final StatementKind kind;
    private final int offset;
    /** Index of the token that the parser stopped at; -1 for blanks and the end. */
    private final int index;

    private Refusal(StatementText statement, int offset) {
        this.statement = statement;
        this.kind = StatementKinds.of(statement);
        this.offset = offset;
        this.index = statement.indexAt(offset);
    }

    /** @param offset index in the script where the parser stopped */
    static RefusedStatement of(StatementText statement, int offset, LineIndex lines) {
        Refusal refusal = new Refusal(statement, offset);
        return switch (refusal.feature()) {
            case UNKNOWN_STATEMENT ->
                refusal.refused(RefusedFeature.UNKNOWN_STATEMENT, refusal.firstWords(), statement.place());
            case PLACEHOLDER -> refusal.atPlaceholder();
            case NOT_CLOSED ->
                refusal.at(RefusedFeature.NOT_CLOSED, statement.tokens().size() - 1);
            case EMIT ->
                refusal.at(RefusedFeature.EMIT, statement.are(refusal.index, EMIT) ? refusal.index : refusal.index - 1);
            case RESERVED_WORD -> refusal.at(RefusedFeature.RESERVED_WORD, refusal.indexOfWord());
            default -> refusal.refused(refusal.feature(), refusal.near(), lines.place(offset));
        };
    }

    /** @param after the statement that begins without a semicolon before it */
    static RefusedStatement withoutSemicolon(StatementText statement, StatementText after) {
        return new RefusedStatement(
                StatementKinds.of(statement),
                RefusedFeature.MISSING_SEMICOLON,
                near(after.tokens().get(0)),
                after.place());
    }

    private RefusedStatement refused(RefusedFeature feature, String near, Place place) {
        return new RefusedStatement(kind, feature, near, place);
    }

    /** The parser may have taken it for a value and stopped after it. */
    private RefusedStatement atPlaceholder() {
        boolean isHere = statement.tokens().get(index).kind() == Kind.PLACEHOLDER;
        return at(RefusedFeature.PLACEHOLDER, isHere ? index : index - 1);
    }

    private RefusedStatement at(RefusedFeature feature, int token) {
        ScriptToken found = statement.tokens().get(token);
        return refused(feature, near(found), StatementText.placeOf(found));
    }

    private RefusedFeature feature() {
        return switch (kind) {
            case CREATE_TABLE_AS_TABLE -> RefusedFeature.CREATE_TABLE_AS_TABLE;
            case CREATE_DATABASE_AS_DATABASE -> RefusedFeature.CREATE_DATABASE_AS_DATABASE;
            case AUTO_OPTIMIZE -> RefusedFeature.AUTO_OPTIMIZE;
            case CREATE_MODEL -> RefusedFeature.MODEL;
            case CREATE_MATERIALIZED_TABLE -> RefusedFeature.MATERIALIZED_TABLE;
            case BEGIN_STATEMENT_SET -> RefusedFeature.STATEMENT_SET;
            default -> featureOfToken();
        };
    }

    private RefusedFeature featureOfToken() {
        if (isNear(Kind.PLACEHOLDER)) {
            return RefusedFeature.PLACEHOLDER;
        }
        if (!isClosed(statement.tokens().get(statement.tokens().size() - 1))) {
            return RefusedFeature.NOT_CLOSED;
        }
        if (offset >= statement.end()) {
            return RefusedFeature.INCOMPLETE;
        }
        if (index < 0 || isForeign(statement.tokens().get(index))) {
            return RefusedFeature.CHARACTER;
        }
        return ONLY_FIRST_WORDS.contains(kind) && index <= 1 ? RefusedFeature.UNKNOWN_STATEMENT : featureOfWord();
    }

    private RefusedFeature featureOfWord() {
        int with = statement.find("WITH", "(");
        if (statement.are(index, "PERIOD", "FOR")) {
            return RefusedFeature.PERIOD_FOR_SYSTEM_TIME;
        }
        // the parser takes it for another name of the table before it
        if (statement.are(index, EMIT) || statement.are(index - 1, EMIT)) {
            return RefusedFeature.EMIT;
        }
        if (with >= 0 && index > with && statement.tokens().get(index).kind() == Kind.WORD) {
            return RefusedFeature.OPTIONS_WITHOUT_QUOTES;
        }
        return ReservedWords.isNoName(statement.word(indexOfWord()))
                ? RefusedFeature.RESERVED_WORD
                : RefusedFeature.SYNTAX;
    }

    /** The parser stops at the dot before a word that it takes for no name. */
    private int indexOfWord() {
        return statement.are(index, ".") ? index + 1 : index;
    }

    /** At the token or right before it. */
    private boolean isNear(Kind wanted) {
        return index >= 0 && statement.tokens().get(index).kind() == wanted
                || index > 0 && statement.tokens().get(index - 1).kind() == wanted;
    }

    private static boolean isClosed(ScriptToken token) {
        if (token.kind() != Kind.TEXT && token.kind() != Kind.QUOTED_NAME) {
            return true;
        }
        char quote = token.text().charAt(0);
        return token.text().chars().filter(sign -> sign == quote).count() % 2 == 0;
    }

    /** A sign that the language has no use for: of another script, of another language's comments. */
    private static boolean isForeign(ScriptToken token) {
        return token.kind() == Kind.SIGN
                && (token.text().codePointAt(0) > 127
                        || "#\\@".indexOf(token.text().charAt(0)) >= 0);
    }

    private String firstWords() {
        String first = near(statement.tokens().get(0));
        return index <= 0 ? first : first + " " + near();
    }

    private String near() {
        return index < 0 ? "" : near(statement.tokens().get(index));
    }

    /** A text may be a secret. */
    private static String near(ScriptToken token) {
        if (token.kind() == Kind.TEXT) {
            return "'...'";
        }
        return token.text().length() <= LONGEST ? token.text() : token.text().substring(0, LONGEST);
    }
}
