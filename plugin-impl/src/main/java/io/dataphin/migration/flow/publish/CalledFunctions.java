package io.dataphin.migration.flow.publish;

import io.dataphin.migration.script.ScriptToken;
import io.dataphin.migration.script.ScriptToken.Kind;
import io.dataphin.migration.script.ScriptTokens;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Finds the functions that a script calls: a name before an opening bracket, outside comments, hints and texts. */
final class CalledFunctions {

    private final Set<String> names = new HashSet<>();
    private boolean hint;
    /** The name that an opening bracket would make a call; null when something else stands before it. */
    private String name;

    private CalledFunctions() {}

    /**
     * Names in lower case, without what qualifies them. Words of the language that stand before a bracket are among them, which does no harm.
     *
     * @param sql the script; null for none
     */
    static Set<String> of(String sql) {
        CalledFunctions called = new CalledFunctions();
        ScriptTokens.of(sql == null ? "" : sql).forEach(called::take);
        return called.names;
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
    }
}
