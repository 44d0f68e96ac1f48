package io.dataphin.migration.web.security;

import io.dataphin.migration.api.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Who is signed in to the pages, kept with the request that he sends.
 *
 * @param caller the person
 * @param stillThere tells later, when the request is long over, whether he is still signed in as he is now
 */
public record SignedInPerson(Caller caller, BooleanSupplier stillThere) {

    private static final String ATTRIBUTE = "migration.person";

    /** Keeps the person with the request. */
    public void keep(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Who has sent the request; empty when nobody is signed in. */
    static Optional<SignedInPerson> of(HttpServletRequest request) {
        return Optional.ofNullable((SignedInPerson) request.getAttribute(ATTRIBUTE));
    }
}
