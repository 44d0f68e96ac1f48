package io.dataphin.migration.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a person chose on a page and finds again on the next visit. The browser keeps it, in a cookie each. */
@RequestScoped
public class KeptChoices {

    private final HttpServletRequest request;
    private final Map<String, String> made = new HashMap<>();

    /** For the container's proxy only. */
    protected KeptChoices() {
        this(null);
    }

    @Inject
    public KeptChoices(HttpServletRequest request) {
        this.request = request;
    }

    /** The choice of a name; empty when the person never chose. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(made.get(name)).or(() -> Cookies.value(request, name));
    }

    /** Keeps a choice. */
    public void keep(String name, String value) {
        made.put(name, value);
        send(name, value);
    }

    /** Lets the browser keep it. */
    protected void send(String name, String value) {
        Cookies.keep(FacesContext.getCurrentInstance().getExternalContext(), name, value);
    }
}
