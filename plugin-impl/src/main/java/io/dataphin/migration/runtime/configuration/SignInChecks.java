package io.dataphin.migration.runtime.configuration;

/** Checks how people sign in; the pages read the keys themselves. */
final class SignInChecks {

    private static final String PROVIDER = "migration.security.oidc.provider-uri";
    private static final String PROVIDER_EXAMPLE = "https://sso.example.com/realms/company";

    private SignInChecks() {}

    /** How people sign in to the pages. */
    private enum SecurityMode {
        EMBEDDED,
        OIDC
    }

    static void run(ConfigurationReader reader) {
        SecurityMode mode = reader.word("migration.security.mode", SecurityMode.class, SecurityMode.EMBEDDED);
        if (mode == SecurityMode.OIDC) {
            provider(reader);
            reader.requiredText("migration.security.oidc.client-id", "migration");
            reader.requiredSecret("migration.security.oidc.client-secret");
            reader.requiredText("migration.security.oidc.roles-claim", "realm_access.roles");
            reader.requiredText("migration.security.oidc.user-id-claim", "dataphin_user_id");
        }
        reader.url("migration.security.oidc.base-url", "https://migration.example.com/migration");
    }

    private static void provider(ConfigurationReader reader) {
        if (!reader.requiredText(PROVIDER, PROVIDER_EXAMPLE).isEmpty()) {
            reader.secureUrl(PROVIDER, PROVIDER_EXAMPLE);
        }
    }
}
