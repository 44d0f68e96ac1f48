package io.dataphin.migration.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import org.primefaces.PrimeFaces;

/** Moves the focus of the page to what is new on it, or to what must be corrected, once the answer is shown. */
@ApplicationScoped
public class PageFocus {

    /** PrimeFaces would give the focus back to the button that was pressed, if it were not told that somebody else moves it. */
    private static final String SCRIPT = "PrimeFaces.customFocus=true;document.getElementById('%s')?.focus()";

    /** @param clientId id of an element that takes the focus; nothing happens when it is not shown */
    public void on(String clientId) {
        PrimeFaces.current().executeScript(SCRIPT.formatted(clientId));
    }
}
