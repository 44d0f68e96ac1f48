package io.dataphin.migration.web.signin;

import io.dataphin.migration.web.faces.FacesNotices;
import io.dataphin.migration.web.faces.WantedPage;
import io.dataphin.migration.web.security.AccessAudit;
import io.dataphin.migration.web.security.PasswordCheck;
import io.dataphin.migration.web.security.PasswordVerdict;
import io.dataphin.migration.web.security.SecuritySettings;
import io.dataphin.migration.web.security.SignInClient;
import io.dataphin.migration.web.security.TrustedProxies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The sign-in page. */
@Named("signIn")
@RequestScoped
public class SignInView {

    private static final String START_PAGE = "/records/list?faces-redirect=true";

    /** Query parameter with the page that was asked for. */
    static final String PAGE_PARAMETER = "page";

    private static final int TOO_MANY_REQUESTS = 429;

    private final SecuritySettings settings;
    private final PasswordCheck passwords;
    private final TrustedProxies proxies;
    private final FacesNotices notices;
    private final AccessAudit audit;

    private String page = WantedPage.START;
    private String name = "";
    private String password = "";

    /** For the container's proxy only. */
    protected SignInView() {
        this(null, null, null, null, null);
    }

    @Inject
    public SignInView(
            SecuritySettings settings,
            PasswordCheck passwords,
            TrustedProxies proxies,
            FacesNotices notices,
            AccessAudit audit) {
        this.settings = settings;
        this.passwords = passwords;
        this.proxies = proxies;
        this.notices = notices;
        this.audit = audit;
    }

    /** The page to lead to after the sign-in, below the context root. */
    public String getPage() {
        return page;
    }

    public void setPage(String wanted) {
        this.page = WantedPage.known(wanted);
    }

    /** Whether people sign in at a provider, and not here. */
    public boolean isAtProvider() {
        return !settings.embedded();
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

    /** Signs in and leads to the wanted page. A refusal does not tell whether name or password was wrong. */
    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        PasswordVerdict verdict = verdict((HttpServletRequest) external.getRequest());
        if (verdict instanceof PasswordVerdict.Accepted accepted) {
            SignInSession.begin((HttpServletRequest) external.getRequest(), accepted.account());
            SessionMark.set(external);
            audit.signedIn((HttpServletRequest) external.getRequest(), accepted.user());
            KnownBrowser.remember(external, accepted.account());
            external.redirect(external.getRequestContextPath() + "/" + page);
            faces.responseComplete();
            return;
        }
        SessionMark.clear(external);
        if (verdict instanceof PasswordVerdict.TooManyAttempts tooMany) {
            external.setResponseStatus(TOO_MANY_REQUESTS);
            external.setResponseHeader("Retry-After", Long.toString(tooMany.seconds()));
            notices.warn("signin.wait", tooMany.seconds());
        } else {
            notices.warn("signin.refused");
        }
    }

    private PasswordVerdict verdict(HttpServletRequest request) {
        if (isAtProvider() || name.isEmpty() || password.isEmpty()) {
            return new PasswordVerdict.Refused();
        }
        PasswordVerdict verdict = passwords.check(
                name,
                password.toCharArray(),
                new SignInClient(proxies.clientAddress(request), KnownBrowser.cookie(request)));
        if (verdict instanceof PasswordVerdict.Refused) {
            audit.wrongPassword(request, name);
        }
        return verdict;
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
}
