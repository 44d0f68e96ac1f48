package io.dataphin.migration.web.signin;

import io.dataphin.migration.web.oidc.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of ours on the way to the provider and back, below the context root. */
final class ProviderAddress {

    /** Query parameter with the page to lead to after the sign-in. */
    static final String PAGE = "page";
    /** Query parameter with the {@link Refusal}. */
    static final String REFUSAL = "refusal";
    /** Query parameter that asks the provider for its sign-in page even when it has a session. */
    static final String OTHER = "other";

    private ProviderAddress() {}

    /** Leads on to the provider. */
    static String signIn(String page) {
        return SignInServlet.PATH + "?" + PAGE + "=" + encoded(page);
    }

    /** The page that says why somebody is not signed in. */
    static String refused(String page, Refusal refusal) {
        return PageAuthentication.SIGN_IN_PAGE + "?" + PAGE + "=" + encoded(page) + "&" + REFUSAL + "="
                + refusal.name();
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
