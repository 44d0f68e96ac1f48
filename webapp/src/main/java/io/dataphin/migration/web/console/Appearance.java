package io.dataphin.migration.web.console;

import io.dataphin.migration.api.spi.ConsoleTheme;
import io.dataphin.migration.api.spi.HostConsole;
import io.dataphin.migration.web.faces.Cookies;
import io.dataphin.migration.web.faces.PartialUpdate;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** How the pages look: as the person or the console around them said last, else as the person chose earlier, else as the console is. */
@Named
@SessionScoped
public class Appearance implements Serializable {

    private static final String COOKIE = "migration-theme";

    private final transient HostConsole console;
    private final transient HttpServletRequest request;
    private final transient PartialUpdate update;
    private Theme chosen;

    /** For the container's proxy only. */
    protected Appearance() {
        this(null, null, null);
    }

    @Inject
    public Appearance(HostConsole console, HttpServletRequest request, PartialUpdate update) {
        this.console = console;
        this.request = request;
        this.update = update;
    }

    /** How the pages look now. */
    public Theme getTheme() {
        if (chosen == null) {
            chosen = Cookies.value(request, COOKIE).flatMap(Theme::of).orElseGet(this::ofTheConsole);
        }
        return chosen;
    }

    /** The same as the pages name it. */
    public String getWord() {
        return getTheme().word();
    }

    private Theme ofTheConsole() {
        return console != null && console.theme() == ConsoleTheme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    /** All themes to choose from. */
    public List<Theme> getThemes() {
        return List.of(Theme.values());
    }

    /** Switches the open page to a theme and keeps it for the browser. The menu closes, and its button has the focus again. */
    public void use(Theme theme) {
        chosen = theme;
        Cookies.keep(FacesContext.getCurrentInstance().getExternalContext(), COOKIE, theme.word());
        PrimeFaces.current().executeScript("document.documentElement.dataset.theme='" + theme.word() + "'");
        update.focus("user-menu");
    }

    /** Takes a theme by its word; anything else changes nothing. */
    void choose(String word) {
        Theme.of(word).ifPresent(theme -> chosen = theme);
    }
}
