package io.dataphin.migration.web.signin;

import io.dataphin.migration.web.faces.WantedPage;
import io.dataphin.migration.web.oidc.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/** The sign-in page where people sign in at a provider: leads on by itself, or says why somebody is not signed in. */
@Named("provider")
@RequestScoped
public class ProviderView {

    private String refusal = "";

    /** Why the person was not signed in, as the address says it. */
    public String getRefusal() {
        return refusal;
    }

    public void setRefusal(String name) {
        this.refusal = name == null ? "" : name;
    }

    /** Why the person was not signed in; null when he has just come, and for an unknown word. */
    public Refusal getReason() {
        return known().orElse(null);
    }

    /** Whether the person is led on without a click. After a refusal it would only come again. */
    public boolean isLeadingOn() {
        return known().isEmpty();
    }

    /** Whether a window of its own is needed, since the provider has to ask and is not shown in a frame. */
    public boolean isWindowNeeded() {
        return known().filter(Refusal.NO_SESSION::equals).isPresent();
    }

    /** Whether somebody else may have more luck. */
    public boolean isAboutPerson() {
        return known().filter(reason -> reason == Refusal.ROLE || reason == Refusal.USER_ID)
                .isPresent();
    }

    /** Says in the answer, too, that the person may not enter. */
    public void tellStatus() {
        if (isAboutPerson()) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /**
     * Address that leads to the provider.
     *
     * @param page where to lead to afterwards
     */
    public String address(String page) {
        return WantedPage.root(request()) + ProviderAddress.signIn(WantedPage.known(page));
    }

    /** The same, for somebody else than who is signed in there. */
    public String addressForOther(String page) {
        return address(page) + "&" + ProviderAddress.OTHER + "=true";
    }

    private Optional<Refusal> known() {
        return Arrays.stream(Refusal.values())
                .filter(one -> one.name().equals(refusal))
                .findFirst();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
