package io.dataphin.migration.runtime.configuration;

import java.util.Locale;
import java.util.regex.Pattern;

/** Checks values that are read elsewhere, or later by a name that only the platforms know, so that all problems are told at once, at the start. */
final class SharedChecks {

    private static final String OVERRIDE = "migration.ververica.endpoint-override.";
    private static final String OVERRIDE_VARIABLE =
            OVERRIDE.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");

    private static final Pattern STORE = Pattern.compile("migration\\.credentials\\..+\\.object-store\\.endpoint"
            + "|MIGRATION_CREDENTIALS_.+_OBJECT_STORE_ENDPOINT");

    private SharedChecks() {}

    static void run(ConfigurationReader reader) {
        SignInChecks.run(reader);
        ConsoleSettings.read(reader);
        OperationsSettings.read(reader);
        SecretSettings.read(reader);
        AuditSettings.read(reader);
        reader.names().stream()
                .filter(name -> name.startsWith(OVERRIDE) || name.startsWith(OVERRIDE_VARIABLE))
                .sorted()
                .forEach(name -> reader.platformUrl(name, "https://ververica.example.com"));
        reader.names().stream()
                .filter(name -> STORE.matcher(name).matches())
                .sorted()
                .forEach(name -> reader.secureUrl(name, "https://oss-cn-shanghai-internal.aliyuncs.com"));
    }
}
