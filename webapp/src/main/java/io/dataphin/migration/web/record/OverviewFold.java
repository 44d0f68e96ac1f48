package io.dataphin.migration.web.record;

import io.dataphin.migration.web.faces.Cookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** Whether a person has folded the overview away; the browser keeps it. */
@RequestScoped
public class OverviewFold {

    static final String COOKIE = "migration-overview";
    private static final String FOLDED = "folded";
    private static final int A_YEAR = 31_536_000;

    private final HttpServletRequest request;

    /** For the container's proxy only. */
    protected OverviewFold() {
        this(null);
    }

    @Inject
    public OverviewFold(HttpServletRequest request) {
        this.request = request;
    }

    /** Whether it is folded. */
    boolean folded() {
        return Cookies.value(request, COOKIE).filter(FOLDED::equals).isPresent();
    }

    /** Remembers it from now on. */
    void remember(boolean folded) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        String path = external.getApplicationContextPath();
        external.addResponseCookie(
                COOKIE,
                folded ? FOLDED : "open",
                Map.of("path", path.isEmpty() ? "/" : path, "maxAge", A_YEAR, "httpOnly", true));
    }
}
