package io.dataphin.migration.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The address that a page was opened by. */
@ApplicationScoped
public class PageAddress {

    /** Whether the page is opened by an address without a query. */
    public boolean isBare() {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        return !faces.isPostback() && request.getQueryString() == null;
    }

    /**
     * Leads to another page.
     *
     * @param path path in this application with its query, encoded
     */
    public void goTo(String path) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
