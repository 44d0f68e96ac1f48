package io.dataphin.migration.script;

import io.dataphin.migration.script.ScriptToken.Kind;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Finds the functions that a script creates: {@code CREATE [TEMPORARY] [SYSTEM] FUNCTION [IF NOT EXISTS] [catalog.][database.]name}. */
final class CreatedFunctions {

    private static final Set<String> KIND = Set.of("temporary", "system");
    private static final Set<String> CONDITION = Set.of("if", "not", "exists");

    private enum Place {
        ELSEWHERE,
        AFTER_CREATE,
        AFTER_FUNCTION,
        AFTER_NAME,
        AFTER_DOT
    }

    private final Set<String> names = new HashSet<>();
    private Place place = Place.ELSEWHERE;
    /** The last part of the name so far. */
    private String part;

    /** Names in lower case, without what qualifies them. */
    Set<String> names() {
        Set<String> all = new HashSet<>(names);
        if (place == Place.AFTER_NAME) {
            all.add(part);
        }
        return all;
    }

    /** Reads on; the token is neither white space nor a comment. */
    void take(ScriptToken token) {
        if (place == Place.AFTER_NAME && !token.isSign('.')) {
            names.add(part);
            place = Place.ELSEWHERE;
        }
        place = next(token);
    }

    private Place next(ScriptToken token) {
        String word = token.kind() == Kind.WORD ? token.text().toLowerCase(Locale.ROOT) : "";
        return switch (place) {
            case ELSEWHERE -> word.equals("create") ? Place.AFTER_CREATE : Place.ELSEWHERE;
            case AFTER_CREATE -> afterCreate(word);
            case AFTER_FUNCTION -> CONDITION.contains(word) ? Place.AFTER_FUNCTION : named(token);
            case AFTER_NAME -> Place.AFTER_DOT;
            case AFTER_DOT -> named(token);
        };
    }

    private static Place afterCreate(String word) {
        if (KIND.contains(word)) {
            return Place.AFTER_CREATE;
        }
        return word.equals("function") ? Place.AFTER_FUNCTION : Place.ELSEWHERE;
    }

    private Place named(ScriptToken token) {
        if (token.kind() != Kind.WORD && token.kind() != Kind.QUOTED_NAME) {
            return Place.ELSEWHERE;
        }
        part = token.content().toLowerCase(Locale.ROOT);
        return Place.AFTER_NAME;
    }
}
