package io.dataphin.migration.web.operations;

import io.dataphin.migration.api.operations.InstallationItem;
import io.dataphin.migration.api.operations.InstallationItem.Area;
import io.dataphin.migration.api.operations.InstallationItem.State;
import io.dataphin.migration.api.operations.InstallationPart;
import io.dataphin.migration.api.operations.Operations;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The installation check. The page comes first and asks for the answers then, as platforms that are away take their time. */
@Named("installation")
@RequestScoped
public class InstallationView {

    private final Operations operations;
    private final CurrentCaller current;
    private final Iterable<InstallationPart> parts;
    private List<InstallationItem> items;

    /** For the container's proxy only. */
    protected InstallationView() {
        this(null, null, null);
    }

    @Inject
    public InstallationView(Operations operations, CurrentCaller current, Instance<InstallationPart> parts) {
        this.operations = operations;
        this.current = current;
        this.parts = parts;
    }

    /** Parts of the installation of which something was found, in the order to show. */
    public List<Area> getAreas() {
        return items().stream().map(InstallationItem::area).distinct().toList();
    }

    /** What was found of a part. */
    public List<InstallationItem> of(Area area) {
        return items().stream().filter(item -> item.area() == area).toList();
    }

    /** Everything that is not in order, problems first. */
    public List<InstallationItem> getAdvice() {
        return items().stream()
                .filter(item -> item.state() != State.GOOD)
                .sorted((one, other) -> other.state().compareTo(one.state()))
                .toList();
    }

    private List<InstallationItem> items() {
        if (items == null) {
            items = operations.installation(current.get(), parts);
        }
        return items;
    }
}
