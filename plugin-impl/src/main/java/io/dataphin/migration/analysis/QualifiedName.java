package io.dataphin.migration.analysis;

import io.dataphin.migration.api.script.Place;
import io.dataphin.migration.script.ScriptToken;
import io.dataphin.migration.script.ScriptToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name of one or more parts as it stands in a statement. A part may be made of words and placeholders that touch one another.
 *
 * @param parts without quotes
 * @param place of its first part
 * @param next index of the token after it
 */
record QualifiedName(List<String> parts, Place place, int next) {

    String text() {
        return String.join(".", parts);
    }

    /** The name that begins with this token, if one does. */
    static Optional<QualifiedName> at(StatementText statement, int index) {
        List<String> parts = new ArrayList<>();
        int next = index;
        while (isPart(statement, next)) {
            int end = endOfPart(statement, next);
            parts.add(part(statement.tokens().subList(next, end)));
            if (!statement.word(end).equals(".") || !isPart(statement, end + 1)) {
                return Optional.of(named(statement, index, parts, end));
            }
            next = end + 1;
        }
        return Optional.empty();
    }

    private static QualifiedName named(StatementText statement, int index, List<String> parts, int next) {
        return new QualifiedName(
                List.copyOf(parts), StatementText.placeOf(statement.tokens().get(index)), next);
    }

    private static boolean isPart(StatementText statement, int index) {
        if (index < 0 || index >= statement.tokens().size()) {
            return false;
        }
        Kind kind = statement.tokens().get(index).kind();
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME || kind == Kind.PLACEHOLDER;
    }

    private static int endOfPart(StatementText statement, int index) {
        int end = index + 1;
        while (isPart(statement, end) && touches(statement, end)) {
            end++;
        }
        return end;
    }

    private static boolean touches(StatementText statement, int index) {
        ScriptToken before = statement.tokens().get(index - 1);
        ScriptToken token = statement.tokens().get(index);
        return before.kind() != Kind.QUOTED_NAME
                && token.kind() != Kind.QUOTED_NAME
                && before.offset() + before.text().length() == token.offset();
    }

    private static String part(List<ScriptToken> tokens) {
        StringBuilder part = new StringBuilder();
        tokens.forEach(token -> part.append(token.content()));
        return part.toString();
    }
}
