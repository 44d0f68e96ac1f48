package io.dataphin.migration.web.security;

import io.dataphin.migration.api.identity.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** On whose behalf this request runs. A call of the REST API says so itself; a page takes the person who is signed in. */
@RequestScoped
public class CurrentCaller {

    private final UsersFile users;
    private final HttpServletRequest request;
    private Caller caller;

    @Inject
    public CurrentCaller(UsersFile users, HttpServletRequest request) {
        this.users = users;
        this.request = request;
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

    /** The person; empty when nobody is signed in. */
    public Optional<Caller> find() {
        if (caller == null) {
            caller = Optional.ofNullable(request.getUserPrincipal())
                    .map(Principal::getName)
                    .flatMap(users::find)
                    .map(ConfiguredUser::caller)
                    .orElse(null);
        }
        return Optional.ofNullable(caller);
    }

    /** Tells later, when this request is long over, whether the person is still in the users file as he is now. */
    public BooleanSupplier stillThere() {
        Optional<Account> now = users.account(get().user().name());
        return () -> now.flatMap(users::current).isPresent();
    }

    /** Says who calls; for whoever has checked it. */
    public void set(Caller checked) {
        caller = checked;
    }
}
