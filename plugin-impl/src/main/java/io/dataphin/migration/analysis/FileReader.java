package io.dataphin.migration.analysis;

import io.dataphin.migration.script.ScriptToken;
import io.dataphin.migration.script.ScriptToken.Kind;
import java.util.List;

/** Reads addresses of files from statements that load them. */
final class FileReader {

    private FileReader() {}

    /** {@code ADD JAR 'uri'}, also without quotes. */
    static void added(AnalysisBuilder builder, StatementText statement) {
        List<ScriptToken> tokens = statement.tokens();
        if (tokens.size() <= 2) {
            return;
        }
        StringBuilder uri = new StringBuilder();
        tokens.subList(2, tokens.size()).forEach(token -> uri.append(token.content()));
        builder.file(uri.toString(), StatementText.placeOf(tokens.get(2)));
    }

    /** {@code USING JAR 'uri', JAR 'uri'}; other kinds of files alike. */
    static void loaded(AnalysisBuilder builder, StatementText statement) {
        List<ScriptToken> tokens = statement.tokens();
        int index = statement.find("USING") + 1;
        while (index > 0 && index + 1 < tokens.size()) {
            ScriptToken uri = tokens.get(index + 1);
            if (uri.kind() == Kind.TEXT) {
                builder.file(uri.content(), StatementText.placeOf(uri));
            }
            index = statement.word(index + 2).equals(",") ? index + 3 : 0;
        }
    }
}
