package io.dataphin.migration.web.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import io.dataphin.migration.web.fake.MovedClock;
import io.dataphin.migration.web.security.Account;
import io.dataphin.migration.web.security.SecuritySettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The whole of our side, with a provider in this process. */
public final class ProviderUnderTest implements AutoCloseable {

    static final URI CALLBACK = URI.create("https://migration.example.com/migration/oidc/callback");

    public final FakeProvider provider = new FakeProvider();
    public final MovedClock clock = new MovedClock();
    /** What the nodes have told each other. */
    final FakeSignOuts signOuts = new FakeSignOuts();

    public final ProviderSessions sessions;
    public final ProviderSignIn signIn;
    final LogoutTokens logoutTokens;
    final SignOutTask watch;

    public ProviderUnderTest() throws IOException {
        OidcSettings settings = provider.settings();
        ProviderHttp http = new ProviderHttp(HttpClient.newHttpClient());
        Providers providers = new Providers(settings, http, clock);
        TokenRequests requests = new TokenRequests(settings, http);
        Identities identities = new Identities(settings, http, new PersonClaims(settings));
        sessions = new ProviderSessions(providers, requests, identities, clock);
        watch = new SignOutTask(
                new SecuritySettings("oidc", Optional.empty(), "'self'", Optional.empty()), signOuts, sessions);
        signIn = new ProviderSignIn(settings, providers, requests, identities, sessions);
        logoutTokens = new LogoutTokens(settings, providers, sessions, signOuts, clock);
    }

    /** Alice, who has just signed in with a refresh token. */
    Account alice() {
        return alice(claims -> {});
    }

    /** Alice, of whom the provider says something else. */
    Account alice(Consumer<JWTClaimsSet.Builder> change) {
        PendingSignIn pending = PendingSignIn.begin("records/list.xhtml");
        provider.issue("refresh-1", change.andThen(claims -> claims.claim("nonce", pending.nonce())));
        return ((SignInOutcome.SignedIn) complete(pending, "code", "abc")).account();
    }

    /** The way back from the provider with one parameter beside the state. */
    SignInOutcome complete(PendingSignIn pending, String parameter, String value) {
        return signIn.complete(pending, Map.of("state", List.of(pending.state()), parameter, List.of(value)), CALLBACK);
    }

    @Override
    public void close() {
        provider.close();
    }
}
