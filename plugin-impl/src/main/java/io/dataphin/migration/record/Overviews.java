package io.dataphin.migration.record;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.FailureCause;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Overview;
import io.dataphin.migration.api.migration.Overview.Day;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.RecordQuery.Need;
import io.dataphin.migration.api.migration.RecordSelection;
import io.dataphin.migration.runtime.cache.ExpiringCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells what goes on. Every view of the list shows it, so what needs a look at many records is kept for some seconds, for all who see the same
 * projects.
 */
@ApplicationScoped
public class Overviews {

    private static final Duration KEPT = Duration.ofSeconds(15);
    private static final int DAYS = 14;
    private static final Duration RECENT = Duration.ofDays(7);

    private final RecordQueries records;
    private final BatchQueries batches;
    private final Clock clock;
    private final ExpiringCache<Key, Looked> looked;

    private record Key(Set<Long> projects, ZoneId zone) {}

    private record Looked(
            Instant failedSince,
            List<FailureCause> failed,
            Map<Need, Long> needs,
            List<Day> days,
            List<UserRef> migrators) {}

    /** For the container's proxy only. */
    protected Overviews() {
        this(null, null, Clock.systemUTC());
    }

    @Inject
    public Overviews(RecordQueries records, BatchQueries batches, Clock clock) {
        this.records = records;
        this.batches = batches;
        this.clock = clock;
        this.looked = new ExpiringCache<>(KEPT, clock);
    }

    /** What goes on in some projects. */
    public Overview of(Set<Long> visibleProjects, ZoneId zone) {
        Looked kept = looked.get(new Key(visibleProjects, zone), this::look);
        return new Overview(
                batches.running(visibleProjects, Overview.MOST_BATCHES),
                kept.failedSince(),
                kept.failed(),
                kept.needs(),
                kept.days(),
                kept.migrators());
    }

    private Looked look(Key key) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), key.zone());
        Instant since =
                today.minusDays(RECENT.toDays() - 1).atStartOfDay(key.zone()).toInstant();
        RecordQuery failed =
                RecordQuery.all().ofStatuses(Set.of(MigrationStatus.FAILED)).ofTime(since, null);
        return new Looked(
                since,
                records.causes(failed, key.projects(), RecordSelection.MAX_SIZE),
                needs(key.projects()),
                IntStream.range(0, DAYS)
                        .mapToObj(day -> day(today.minusDays(DAYS - 1L - day), key))
                        .toList(),
                batches.migrators(key.projects()));
    }

    private Map<Need, Long> needs(Set<Long> projects) {
        Map<Need, Long> needs = new EnumMap<>(Need.class);
        for (Need need : Need.values()) {
            needs.put(need, records.countUpTo(RecordQuery.all().ofNeed(need), projects, RecordSelection.MAX_SIZE));
        }
        return needs;
    }

    private Day day(LocalDate date, Key key) {
        RecordQuery accepted = RecordQuery.all()
                .ofTime(
                        date.atStartOfDay(key.zone()).toInstant(),
                        date.plusDays(1).atStartOfDay(key.zone()).toInstant());
        return new Day(date, records.countByStatus(accepted, key.projects()));
    }
}
