package io.dataphin.migration.web.signin;

import io.dataphin.migration.web.faces.FacesNotices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The sign-in page. */
@Named("signIn")
@RequestScoped
public class SignInView {

    private static final String START_PAGE = "/records/list?faces-redirect=true";

    private final SecurityContext security;
    private final FacesNotices notices;

    private String name = "";
    private String password = "";

    /** For the container's proxy only. */
    protected SignInView() {
        this(null, null);
    }

    @Inject
    public SignInView(SecurityContext security, FacesNotices notices) {
        this.security = security;
        this.notices = notices;
    }

    /** Name as typed. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name.strip();
    }

    /** Never answers the password: a page must not carry it back. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    /**
     * Signs in. A refusal does not tell whether name or password was wrong.
     *
     * @return the start page; null to stay, or when the mechanism itself leads on to the page that was asked for
     */
    public String signIn() {
        FacesContext faces = FacesContext.getCurrentInstance();
        // before the mechanism answers, which may already send the answer
        SessionMark.set(faces.getExternalContext());
        AuthenticationStatus status = authenticate(faces.getExternalContext());
        if (status == AuthenticationStatus.SEND_CONTINUE) {
            faces.responseComplete();
            return null;
        }
        if (status == AuthenticationStatus.SUCCESS) {
            return START_PAGE;
        }
        SessionMark.clear(faces.getExternalContext());
        notices.warn("signin.refused");
        return null;
    }

    /** Whether the person was signed in before and did not sign out. */
    public boolean isEnded() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return !faces.isPostback() && SessionMark.isSet(faces.getExternalContext());
    }

    /** Sends somebody who is signed in already on to the start page. */
    public String skipWhenSignedIn() {
        boolean signedIn =
                FacesContext.getCurrentInstance().getExternalContext().getUserPrincipal() != null;
        return signedIn ? START_PAGE : null;
    }

    private AuthenticationStatus authenticate(ExternalContext external) {
        if (name.isEmpty() || password.isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        return security.authenticate(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(name, password)));
    }
}
