package io.dataphin.migration.web.faces;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The reader's language: chosen in the user menu and then remembered, else the browser's, else English. */
@Named
@SessionScoped
public class Language implements Serializable {

    /** Languages that the product has texts in; the first one is the fallback. */
    public static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    static final String COOKIE = "migration-language";

    private final HttpServletRequest request;
    private Locale locale;

    /** For the container's proxy only. */
    protected Language() {
        this(null);
    }

    @Inject
    public Language(HttpServletRequest request) {
        this.request = request;
    }

    /** The language now. */
    public Locale getLocale() {
        if (locale == null) {
            locale = wanted();
        }
        return locale;
    }

    /** The language now as a BCP 47 tag, for the {@code lang} attribute. */
    public String getTag() {
        return getLocale().toLanguageTag();
    }

    /** The languages to choose from. */
    public List<Locale> getSupported() {
        return SUPPORTED;
    }

    /** The name of a language in that language itself. */
    public String nameOf(Locale other) {
        return other.getDisplayLanguage(other);
    }

    /**
     * Switches the language.
     *
     * @param tag BCP 47 tag of a supported language
     * @param stay true keeps the view with what was entered; false loads the page anew, so that its address stays shareable
     * @return where to go; null = stay
     */
    public String use(String tag, boolean stay) {
        FacesContext faces = FacesContext.getCurrentInstance();
        locale = best(Locale.forLanguageTag(tag));
        faces.getViewRoot().setLocale(locale);
        Cookies.keep(faces.getExternalContext(), COOKIE, locale.toLanguageTag());
        return stay ? null : faces.getViewRoot().getViewId() + "?faces-redirect=true&includeViewParams=true";
    }

    /** Takes the language that the reader's console speaks; the closest one when it is not supported. */
    public void choose(String tag) {
        locale = best(Locale.forLanguageTag(tag));
    }

    private Locale wanted() {
        return Cookies.value(request, COOKIE)
                .map(tag -> best(Locale.forLanguageTag(tag)))
                .orElseGet(() -> Collections.list(request.getLocales()).stream()
                        .filter(Language::supports)
                        .findFirst()
                        .map(Language::best)
                        .orElse(SUPPORTED.get(0)));
    }

    private static boolean supports(Locale wanted) {
        return SUPPORTED.stream().anyMatch(one -> one.getLanguage().equals(wanted.getLanguage()));
    }

    /** Any Chinese is answered in Simplified Chinese: closer to the reader than English. */
    static Locale best(Locale wanted) {
        return SUPPORTED.stream()
                .filter(one -> one.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(SUPPORTED.get(0));
    }
}
