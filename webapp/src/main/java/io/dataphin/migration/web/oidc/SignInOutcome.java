package io.dataphin.migration.web.oidc;

import io.dataphin.migration.web.security.Account;

/** What a sign-in at the provider came to. */
public sealed interface SignInOutcome {

    /** Somebody is signed in. */
    record SignedIn(Account account) implements SignInOutcome {}

    /** Nobody is. */
    record Refused(Refusal refusal) implements SignInOutcome {}
}
