package io.dataphin.migration.script;

import io.dataphin.migration.script.ScriptToken.Kind;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Finds the functions that a script calls: a name before an opening bracket, outside comments, hints and texts. */
public final class CalledFunctions {

    private final Set<String> names = new HashSet<>();
    private final CreatedFunctions created = new CreatedFunctions();
    private boolean hint;
    /** The name that an opening bracket would make a call; null when something else stands before it. */
    private String name;

    private CalledFunctions() {}

    /**
     * Names in lower case, without what qualifies them and without functions that the script creates itself. Words of the language that stand
     * before a bracket are among them, which does no harm.
     *
     * @param sql the script; null for none
     */
    public static Set<String> of(String sql) {
        CalledFunctions called = read(sql);
        called.names.removeAll(called.created.names());
        return called.names;
    }

    /** The same with functions that the script creates itself, since it may drop them before a call. */
    public static Set<String> all(String sql) {
        return read(sql).names;
    }

    private static CalledFunctions read(String sql) {
        CalledFunctions called = new CalledFunctions();
        ScriptTokens.of(sql == null ? "" : sql).forEach(called::take);
        return called;
    }

    private void take(ScriptToken token) {
        if (token.isSkipped()) {
            return;
        }
        if (name != null && !hint && token.isSign('(')) {
            names.add(name.toLowerCase(Locale.ROOT));
        }
        hint = token.kind() == Kind.HINT_START || hint && token.kind() != Kind.HINT_END;
        name = token.kind() == Kind.WORD || token.kind() == Kind.QUOTED_NAME ? token.content() : null;
        created.take(token);
    }
}
