package io.dataphin.migration.web.signin;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.web.security.AccessAudit;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Who is at the page, for the user menu. */
@Named
@RequestScoped
public class SignedIn {

    private final CurrentCaller current;
    private final SignOut signOut;
    private final AccessAudit audit;

    /** For the container's proxy only. */
    protected SignedIn() {
        this(null, null, null);
    }

    @Inject
    public SignedIn(CurrentCaller current, SignOut signOut, AccessAudit audit) {
        this.current = current;
        this.signOut = signOut;
        this.audit = audit;
    }

    /** Name to show; empty when nobody is signed in. */
    public String getName() {
        return current.find().map(caller -> caller.user().name()).orElse("");
    }

    /** First character of the name, as a sign for the person; empty when nobody is signed in. */
    public String getInitial() {
        String name = getName();
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    /** Whether the person may also see connections and audit. */
    public boolean isAdministrator() {
        return current.find().map(Caller::administrator).orElse(false);
    }

    /** Signs out, at the provider too where there is one. */
    public void signOut() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        current.find().ifPresent(audit::signedOut);
        String next = signOut.end((HttpServletRequest) external.getRequest());
        SessionMark.clear(external);
        external.redirect(next);
        faces.responseComplete();
    }
}
