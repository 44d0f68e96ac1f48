package io.dataphin.migration.web.fake;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.web.security.CurrentCaller;
import io.dataphin.migration.web.security.SignedInPerson;

/** Somebody who is signed in. */
public final class FakeCaller {

    /** Dataphin user id. */
    public static final String ID = "30001";

    private FakeCaller() {}

    /** Alice. */
    public static CurrentCaller alice() {
        CurrentCaller current = new CurrentCaller(null);
        current.set(new SignedInPerson(new Caller(new UserRef(ID, "alice"), false), () -> true));
        return current;
    }
}
