package io.dataphin.migration.web.signin;

import io.dataphin.migration.web.faces.WantedPage;
import io.dataphin.migration.web.oidc.OidcSettings;
import io.dataphin.migration.web.security.TrustedProxies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * Addresses that the provider leads back to. They are built from the configured one, or from the request as a trusted proxy tells it; a provider
 * refuses one that it does not know.
 */
@ApplicationScoped
public class OwnAddress {

    private final OidcSettings settings;
    private final TrustedProxies proxies;

    @Inject
    public OwnAddress(OidcSettings settings, TrustedProxies proxies) {
        this.settings = settings;
        this.proxies = proxies;
    }

    protected OwnAddress() {
        this(null, null);
    }

    /** Where a sign-in comes back. */
    URI callback(HttpServletRequest request) {
        return URI.create(base(request) + CallbackServlet.PATH);
    }

    /** Where a sign-out comes back. */
    URI signedOut(HttpServletRequest request) {
        return URI.create(base(request) + "/signed-out.xhtml");
    }

    private String base(HttpServletRequest request) {
        return settings.baseUrl().orElseGet(() -> origin(request) + WantedPage.root(request));
    }

    private String origin(HttpServletRequest request) {
        String host = proxies.forwardedHost(request).orElseGet(() -> request.getHeader("Host"));
        return (proxies.encrypted(request) ? "https://" : "http://") + host;
    }
}
