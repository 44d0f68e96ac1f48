package io.dataphin.migration.web.record;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.SavedFilter;
import io.dataphin.migration.api.migration.SavedFilters;
import io.dataphin.migration.web.faces.FacesNotices;
import io.dataphin.migration.web.faces.PageAddress;
import io.dataphin.migration.web.faces.PartialUpdate;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The filters that a person keeps: to apply, to save what is filtered now, to rename, to delete, and one that the list opens with. */
@Named("savedFilters")
@ViewScoped
public class SavedFiltersView implements Serializable {

    /** Value of the address that says that nothing is filtered, for a list that would open with a saved filter. */
    private static final String NONE = "none";

    private static final String NEW_NAME = "filter-name";

    private final SavedFilters filters;
    private final CurrentCaller current;
    private final FacesNotices notices;
    private final PageAddress address;
    private final PartialUpdate update;

    private boolean saving;
    private boolean managing;
    private String name = "";
    private final HashMap<Long, String> names = new HashMap<>();
    private transient List<SavedFilter> all;
    private String wrong;
    private transient Message problem;

    /** For the container's proxy only. */
    protected SavedFiltersView() {
        this(null, null, null, null, null);
    }

    @Inject
    public SavedFiltersView(
            SavedFilters filters,
            CurrentCaller current,
            FacesNotices notices,
            PageAddress address,
            PartialUpdate update) {
        this.filters = filters;
        this.current = current;
        this.notices = notices;
        this.address = address;
        this.update = update;
    }

    /** Opens the list with the default filter when its address says nothing. */
    public void open() {
        if (address.isBare()) {
            getAll().stream()
                    .filter(SavedFilter::standard)
                    .findFirst()
                    .ifPresent(filter -> address.goTo("/records/list.xhtml?" + filter.address()));
        }
    }

    /** The person's filters, by name. */
    public List<SavedFilter> getAll() {
        if (all == null) {
            all = filters.list(current.get());
            names.clear();
            all.forEach(filter -> names.put(filter.id(), filter.name()));
        }
        return all;
    }

    /** What links to the list say so that it does not open with the default filter; null when there is none. */
    public String getShown() {
        return getAll().stream().anyMatch(SavedFilter::standard) ? NONE : null;
    }

    /** Only its presence in the address counts. */
    public void setShown(String shown) {
        // nothing to keep
    }

    /** Whether a name is asked for. */
    public boolean isSaving() {
        return saving;
    }

    /** Asks for a name, or does so no longer. */
    public void toggleSaving() {
        saving = !saving;
        name = "";
        problem = null;
    }

    /** Whether the filters can be renamed and deleted. */
    public boolean isManaging() {
        return managing && !getAll().isEmpty();
    }

    /** Shows what can be done with the filters, or does so no longer. */
    public void toggleManaging() {
        managing = !isManaging();
        all = null;
        problem = null;
    }

    /** Name of the filter to save. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name.strip();
    }

    /** Names as typed, by id. */
    public Map<Long, String> getNames() {
        return names;
    }

    /** Saves what is filtered now. */
    public void save(RecordFilter filter) {
        String wanted = name;
        attempt("record.saved.done", wanted, NEW_NAME, () -> {
            filters.save(current.get(), wanted, filter.toAddress());
            saving = false;
        });
    }

    /** Gives a filter the name that was typed. */
    public void rename(long id) {
        String wanted = names.get(id);
        attempt("record.saved.renamed", wanted, field(id), () -> filters.rename(current.get(), id, wanted));
    }

    /** Lets the list open with a filter, or no longer. */
    public void toggleDefault(SavedFilter filter) {
        attempt(
                filter.standard() ? "record.saved.default.off" : "record.saved.default.on",
                filter.name(),
                field(filter.id()),
                () -> filters.toggleDefault(current.get(), filter.id()));
    }

    /** Deletes a filter. */
    public void delete(SavedFilter filter) {
        attempt(
                "record.saved.deleted",
                filter.name(),
                field(filter.id()),
                () -> filters.delete(current.get(), filter.id()));
    }

    /** Why the change of a filter was refused; null when it was not. */
    public Message problemOf(long id) {
        return problemAt(field(id));
    }

    /** Why the new filter was refused; null when it was not. */
    public Message getProblemOfNew() {
        return problemAt(NEW_NAME);
    }

    private Message problemAt(String field) {
        return field.equals(wrong) ? problem : null;
    }

    /** Client id of the field with the name of a filter. */
    private String field(long id) {
        List<SavedFilter> shown = getAll();
        int row = IntStream.range(0, shown.size())
                .filter(index -> shown.get(index).id() == id)
                .findFirst()
                .orElse(0);
        return "mine:" + row + ":new-name";
    }

    /** Says at the field why it was refused. */
    private void attempt(String done, String filterName, String field, Runnable change) {
        try {
            problem = null;
            change.run();
            all = null;
            notices.done(done, filterName);
        } catch (MigrationException refusal) {
            wrong = field;
            problem = refusal.text();
            update.focus(field);
        }
    }
}
