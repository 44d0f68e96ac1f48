package io.dataphin.migration.web.record;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.BatchSummary;
import io.dataphin.migration.api.migration.FailureCause;
import io.dataphin.migration.api.migration.Overview;
import io.dataphin.migration.api.migration.RecordQuery.Need;
import io.dataphin.migration.api.migration.RecordSelection;
import io.dataphin.migration.web.faces.KeptChoices;
import io.dataphin.migration.web.faces.PartialUpdate;
import io.dataphin.migration.web.faces.Times;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first block of the list: what runs, what failed lately, what waits for a person, and the last days. */
@Named("overview")
@ViewScoped
public class OverviewView implements Serializable {

    static final String COOKIE = "migration-overview";
    private static final String FOLDED = "folded";
    private static final int MOST_CAUSES = 3;

    private final RecordReader reader;
    private final KeptChoices choices;
    private final PartialUpdate update;
    private final Times times;
    private final Clock clock;

    private Boolean open;
    private transient Optional<Overview> overview;

    /** For the container's proxy only. */
    protected OverviewView() {
        this(null, null, null, null, null);
    }

    @Inject
    public OverviewView(RecordReader reader, KeptChoices choices, PartialUpdate update, Times times, Clock clock) {
        this.reader = reader;
        this.choices = choices;
        this.update = update;
        this.times = times;
        this.clock = clock;
    }

    /** Whether it is shown whole. */
    public boolean isOpen() {
        if (open == null) {
            open = choices.get(COOKIE).filter(FOLDED::equals).isEmpty();
        }
        return open;
    }

    /** Folds it away, or shows it again; the browser remembers it. */
    public void toggle() {
        open = !isOpen();
        choices.keep(COOKIE, open ? "open" : FOLDED);
    }

    /** Whether it can be told. */
    public boolean isKnown() {
        return read().isPresent();
    }

    /** The newest batches that have not ended. */
    public List<BatchSummary> getRunning() {
        return read().map(Overview::running).orElse(List.of());
    }

    /** Time until a batch is expected to end; null when nothing can be said. */
    public Duration remaining(BatchSummary batch) {
        return batch.estimatedEnd() == null ? null : Duration.between(clock.instant(), batch.estimatedEnd());
    }

    /** The most frequent causes of recent failures. */
    public List<FailureCause> getFailed() {
        return read().map(Overview::failed).orElse(List.of()).stream()
                .limit(MOST_CAUSES)
                .toList();
    }

    /** The first day whose failures count as recent, as the filter takes it. */
    public LocalDate getFailedSince() {
        return read().map(one -> LocalDate.ofInstant(one.failedSince(), times.getZone()))
                .orElse(null);
    }

    /** What records wait for a person for, with their number; only what there is. */
    public List<Map.Entry<Need, Long>> getNeeds() {
        Map<Need, Long> needs = read().map(Overview::needs).orElse(Map.of());
        return Arrays.stream(Need.values())
                .filter(need -> needs.getOrDefault(need, 0L) > 0)
                .map(need -> Map.entry(need, needs.get(need)))
                .toList();
    }

    /** Whether a number stands for itself and all above it. */
    public boolean capped(long count) {
        return count >= RecordSelection.MAX_SIZE;
    }

    /** The chart of the last days; empty when nothing was accepted in them. */
    public List<DayBar> getDays() {
        List<DayBar> bars = DayBar.of(read().map(Overview::days).orElse(List.of()));
        return bars.stream().allMatch(bar -> bar.succeeded() + bar.failed() + bar.other() == 0) ? List.of() : bars;
    }

    /** Who has migrated, by name, to filter by. */
    public List<UserRef> getMigrators() {
        return read().map(Overview::migrators).orElse(List.of());
    }

    /** Reads again and answers with it only when it changed. */
    public void refresh() {
        Optional<Overview> before = read();
        overview = null;
        if (isOpen() && !before.equals(read())) {
            update.add("overview");
        }
    }

    private Optional<Overview> read() {
        if (overview == null) {
            overview = reader.overview(times.getZone());
        }
        return overview;
    }
}
