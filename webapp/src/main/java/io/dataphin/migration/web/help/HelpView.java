package io.dataphin.migration.web.help;

import io.dataphin.migration.web.faces.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** The page of the guide that the address names, in the reader's language; without a name the contents. Or what a search in it finds. */
@Named("help")
@RequestScoped
public class HelpView {

    private final Guide guide;
    private final Language language;
    private String name;
    private String query = "";
    private List<GuideHit> hits;

    /** For the container's proxy only. */
    protected HelpView() {
        this(null, null);
    }

    @Inject
    public HelpView(Guide guide, Language language) {
        this.guide = guide;
        this.language = language;
    }

    /** Answers 404 when the guide has no page of the name that was asked for. */
    public void check() throws IOException {
        if (name != null && book().page(name).isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    /** The page to show. */
    public GuidePage getPage() {
        return book().page(name == null ? GuideReader.START : name).orElse(book().start());
    }

    /** Whether the contents are shown. */
    public boolean isStart() {
        return getPage().equals(book().start());
    }

    /** All pages in their groups. */
    public List<GuideGroup> getGroups() {
        return book().groups();
    }

    /** The page before; null for the first. */
    public GuidePage getBefore() {
        return book().before(getPage()).orElse(null);
    }

    /** The page after; null for the last. */
    public GuidePage getAfter() {
        return book().after(getPage()).orElse(null);
    }

    /** Name of the page in the address; null = the contents. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** What is looked for in the guide; null = nothing, which keeps it out of addresses. */
    public String getQuery() {
        return query.isEmpty() ? null : query;
    }

    public void setQuery(String query) {
        this.query = query == null ? "" : query.strip();
    }

    /** The sections that have what is looked for. */
    public List<GuideHit> getHits() {
        if (hits == null) {
            hits = new GuideSearch(query).in(book());
        }
        return hits;
    }

    private GuideBook book() {
        return guide.in(language.getLocale());
    }
}
