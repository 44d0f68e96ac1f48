package io.dataphin.migration.web.security;

import java.time.Duration;

/** What a password check came to. */
public sealed interface PasswordVerdict {

    /** Name and password belong together. */
    record Accepted(ConfiguredUser user, Account account) implements PasswordVerdict {}

    /** Unknown name or wrong password; which of them is not told. */
    record Refused() implements PasswordVerdict {}

    /**
     * Too many failures of this name or from this address; the password was not looked at, right or wrong.
     *
     * @param retryAfter when to try again, above zero
     */
    record TooManyAttempts(Duration retryAfter) implements PasswordVerdict {

        /** The wait in whole seconds, at least one. */
        public long seconds() {
            return retryAfter.plusMillis(999).toSeconds();
        }
    }
}
