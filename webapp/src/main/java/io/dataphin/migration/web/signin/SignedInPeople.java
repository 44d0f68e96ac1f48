package io.dataphin.migration.web.signin;

import io.dataphin.migration.web.oidc.ProviderSessions;
import io.dataphin.migration.web.security.Account;
import io.dataphin.migration.web.security.ConfiguredUser;
import io.dataphin.migration.web.security.SecuritySettings;
import io.dataphin.migration.web.security.UsersFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Knows who is still signed in, in either mode. */
@ApplicationScoped
public class SignedInPeople {

    private final SecuritySettings settings;
    private final UsersFile users;
    private final ProviderSessions sessions;

    @Inject
    public SignedInPeople(SecuritySettings settings, UsersFile users, ProviderSessions sessions) {
        this.settings = settings;
        this.users = users;
        this.sessions = sessions;
    }

    protected SignedInPeople() {
        this(null, null, null);
    }

    /** The person as he is now; empty when he has to sign in again. */
    Optional<ConfiguredUser> current(Account account) {
        return settings.embedded() ? users.current(account) : sessions.current(account);
    }

    /** Whether the person is still signed in, for whoever must not wait. */
    boolean stillThere(Account account) {
        return settings.embedded() ? users.current(account).isPresent() : sessions.confirmed(account);
    }

    /** Forgets the person. */
    void end(Account account) {
        sessions.end(account);
    }
}
