package io.dataphin.migration.web.security;

import io.dataphin.migration.api.identity.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** On whose behalf this request runs. A call of the REST API says so itself; a page takes the person who is signed in. */
@RequestScoped
public class CurrentCaller {

    private final HttpServletRequest request;
    private SignedInPerson checked;

    @Inject
    public CurrentCaller(HttpServletRequest request) {
        this.request = request;
    }

    protected CurrentCaller() {
        this(null);
    }

    /**
     * The person.
     *
     * @throws NotSignedInException when there is none
     */
    public Caller get() {
        return person().orElseThrow(NotSignedInException::new).caller();
    }

    /** The person; empty when nobody is signed in. */
    public Optional<Caller> find() {
        return person().map(SignedInPerson::caller);
    }

    /**
     * Tells later, when this request is long over, whether the person is still signed in as he is now.
     *
     * @throws NotSignedInException when there is none
     */
    public BooleanSupplier stillThere() {
        return person().orElseThrow(NotSignedInException::new).stillThere();
    }

    /** Says who calls; for whoever has checked it. */
    public void set(SignedInPerson caller) {
        checked = caller;
    }

    private Optional<SignedInPerson> person() {
        return checked != null ? Optional.of(checked) : SignedInPerson.of(request);
    }
}
