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
    private final TrustedProxies proxies;
    private SignedInPerson checked;

    @Inject
    public CurrentCaller(HttpServletRequest request, TrustedProxies proxies) {
        this.request = request;
        this.proxies = proxies;
    }

    protected CurrentCaller() {
        this(null, null);
    }

    /**
     * The person.
     *
     * @throws NotSignedInException when there is none
     */
    public Caller get() {
        return find().orElseThrow(NotSignedInException::new);
    }

    /** The person, with the address that he calls from; empty when nobody is signed in. */
    public Optional<Caller> find() {
        return person().map(person -> person.caller().at(proxies.clientAddress(request)));
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
