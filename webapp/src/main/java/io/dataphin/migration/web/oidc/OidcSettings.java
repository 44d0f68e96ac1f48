package io.dataphin.migration.web.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The configuration keys of OpenID Connect. They are checked at the start; what is missing then is empty here. */
@ApplicationScoped
public class OidcSettings {

    private final Config config;

    @Inject
    public OidcSettings(Config config) {
        this.config = config;
    }

    protected OidcSettings() {
        this(null);
    }

    /** Identifier of the provider, below which its metadata is found. */
    String issuer() {
        return required("migration.security.oidc.provider-uri");
    }

    String clientId() {
        return required("migration.security.oidc.client-id");
    }

    /** Taken as it is: a secret may hold {@code $} or a comma. */
    String clientSecret() {
        return raw("migration.security.oidc.client-secret").orElse("");
    }

    /** Name of the claim with the roles; dots lead into nested claims. */
    String rolesClaim() {
        return required("migration.security.oidc.roles-claim");
    }

    /** Name of the claim with the Dataphin user id; dots lead into nested claims. */
    String userIdClaim() {
        return required("migration.security.oidc.user-id-claim");
    }

    /** Whom access tokens have to be meant for. */
    String audience() {
        return text("migration.security.oidc.audience").orElseGet(this::clientId);
    }

    /** Address of this application as browsers see it, without a slash at its end; empty when the request tells it. */
    public Optional<String> baseUrl() {
        return text("migration.security.oidc.base-url").map(url -> url.replaceFirst("/+$", ""));
    }

    private String required(String key) {
        return text(key).orElse("");
    }

    private Optional<String> text(String key) {
        return raw(key).map(String::strip);
    }

    private Optional<String> raw(String key) {
        return Optional.ofNullable(config.getConfigValue(key).getRawValue()).filter(value -> !value.isBlank());
    }
}
