package io.dataphin.migration.web.fake;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.web.security.CurrentCaller;
import io.dataphin.migration.web.security.FakeRequest;
import io.dataphin.migration.web.security.SecuritySettings;
import io.dataphin.migration.web.security.SignedInPerson;
import io.dataphin.migration.web.security.TrustedProxies;
import java.util.Optional;

/** Somebody who is signed in. */
public final class FakeCaller {

    /** Dataphin user id. */
    public static final String ID = "30001";

    private FakeCaller() {}

    /** Alice. */
    public static CurrentCaller alice() {
        CurrentCaller current = new CurrentCaller(
                new FakeRequest("GET", "/").get(),
                new TrustedProxies(new SecuritySettings("embedded", Optional.empty(), "'self'", Optional.empty())));
        current.set(new SignedInPerson(new Caller(new UserRef(ID, "alice"), false), () -> true));
        return current;
    }
}
