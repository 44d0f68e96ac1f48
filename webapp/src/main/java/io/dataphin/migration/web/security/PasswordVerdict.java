package io.dataphin.migration.web.security;

import java.time.Duration;

/** What a password check came to. */
public sealed interface PasswordVerdict {

    /** Name and password belong together. */
    record Accepted(ConfiguredUser user) implements PasswordVerdict {}

    /** Unknown name or wrong password; which of them is not told. */
    record Refused() implements PasswordVerdict {}

    /**
     * Too many failures of this name or from this address; the password was not looked at.
     *
     * @param retryAfter when to try again, above zero
     */
    record TooManyAttempts(Duration retryAfter) implements PasswordVerdict {}
}
