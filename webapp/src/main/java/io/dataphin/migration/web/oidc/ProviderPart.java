package io.dataphin.migration.web.oidc;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.operations.InstallationItem;
import io.dataphin.migration.api.operations.InstallationItem.Area;
import io.dataphin.migration.api.operations.InstallationPart;
import io.dataphin.migration.web.security.SecuritySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Whether the provider of OpenID Connect answers, where people sign in there. */
@ApplicationScoped
class ProviderPart implements InstallationPart {

    private static final System.Logger LOG = System.getLogger(ProviderPart.class.getName());

    private final SecuritySettings security;
    private final OidcSettings settings;
    private final ProviderHttp http;

    /** For the container's proxy only. */
    protected ProviderPart() {
        this(null, null, null);
    }

    @Inject
    ProviderPart(SecuritySettings security, OidcSettings settings, ProviderHttp http) {
        this.security = security;
        this.settings = settings;
        this.http = http;
    }

    @Override
    public Area area() {
        return Area.SIGN_IN;
    }

    @Override
    public List<InstallationItem> look(Caller caller) {
        return security.embedded() ? List.of() : List.of(provider());
    }

    private InstallationItem provider() {
        InstallationItem item = InstallationItem.good(area(), "PROVIDER", settings.issuer());
        try {
            Provider.discover(settings.issuer(), http);
            return item;
        } catch (ProviderException away) {
            LOG.log(System.Logger.Level.WARNING, "The OpenID Connect provider cannot be asked: {0}", away.getMessage());
            return item.problem("PROVIDER_AWAY");
        }
    }
}
