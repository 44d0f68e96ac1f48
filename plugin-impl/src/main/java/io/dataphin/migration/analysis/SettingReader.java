package io.dataphin.migration.analysis;

import io.dataphin.migration.api.script.Place;
import io.dataphin.migration.api.script.ScriptSetting;
import io.dataphin.migration.script.ScriptToken;
import io.dataphin.migration.script.ScriptToken.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads {@code SET 'key' = 'value'}, with or without quotes. */
final class SettingReader {

    private static final String JARS = "pipeline.jars";

    private SettingReader() {}

    static void read(AnalysisBuilder builder, StatementText statement) {
        Optional<ScriptSetting> setting = pair(statement);
        setting.ifPresent(builder::setting);
        setting.filter(pair -> pair.key().equals(JARS)).ifPresent(pair -> jars(builder, statement, pair.value()));
    }

    private static void jars(AnalysisBuilder builder, StatementText statement, String list) {
        Place place = StatementText.placeOf(statement.tokens().get(statement.find("=") + 1));
        for (String uri : list.split(";")) {
            builder.file(uri.strip(), place);
        }
    }

    /** Whether it is a pair without quotes, which Flink's client takes and its parser does not. */
    static boolean isOfTheClient(StatementText statement) {
        if (!statement.are(0, "SET")) {
            return false;
        }
        List<ScriptToken> tokens = statement.tokens();
        int sign = statement.find("=");
        return sign > 1
                && sign + 1 < tokens.size()
                && tokens.get(1).kind() != Kind.TEXT
                && touching(tokens.subList(1, sign))
                && touching(tokens.subList(sign + 1, tokens.size()));
    }

    private static Optional<ScriptSetting> pair(StatementText statement) {
        List<ScriptToken> tokens = statement.tokens();
        int sign = statement.find("=");
        if (sign < 2 || sign + 1 >= tokens.size()) {
            return Optional.empty();
        }
        return Optional.of(new ScriptSetting(
                text(tokens.subList(1, sign)), text(tokens.subList(sign + 1, tokens.size())), statement.place()));
    }

    private static String text(List<ScriptToken> tokens) {
        return tokens.stream().map(ScriptToken::content).collect(Collectors.joining());
    }

    private static boolean touching(List<ScriptToken> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            ScriptToken before = tokens.get(i - 1);
            if (before.offset() + before.text().length() != tokens.get(i).offset()) {
                return false;
            }
        }
        return true;
    }
}
