package io.dataphin.migration.audit;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditEntry;
import io.dataphin.migration.api.audit.AuditQuery;
import io.dataphin.migration.api.audit.AuditState;
import io.dataphin.migration.api.evidence.AuditEnds;
import io.dataphin.migration.api.evidence.AuditLine;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.database.TestDatabase;
import io.dataphin.migration.runtime.configuration.AuditSettings;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import io.dataphin.migration.signing.InstallationKey;
import io.dataphin.migration.signing.InstallationKeyStore;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The audit on a real database; every call that the container would give a transaction has one. */
final class AuditWorld {

    static final Caller ADMINISTRATOR = new Caller(new UserRef("30010", "li.na"), true, "203.0.113.7");
    static final Instant BEGIN = Instant.parse("2026-11-29T21:00:00.123456Z");

    final TestDatabase database;
    final InstallationKey key;
    final AuditHeads heads;
    final AuditLog log;
    final AuditChain chain;
    final AuditCheck check;
    final AuditQueries queries;
    final ForwardedEntries forwarded;

    /** How often the key was read by who had a transaction already, and so might wait for a second connection. */
    int keyReadsInTransactions;

    /** What happens before a check reads a page. */
    Runnable beforePage = () -> {};

    private final MigrationSettings tenant;
    private Instant now = BEGIN;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    AuditWorld(TestDatabase database) {
        this(database, TestDatabase.SETTINGS);
    }

    AuditWorld(TestDatabase database, MigrationSettings tenant) {
        this.database = database;
        this.tenant = tenant;
        key = new InstallationKey(new Keys());
        log = new Log();
        AuditEntries entries = new AuditEntries(database.entityManagers(), tenant);
        heads = new AuditHeads(database.entityManagers(), tenant, entries, key, clock);
        chain = new Chain(entries, heads);
        check = new Check(entries, heads);
        queries = new Queries();
        forwarded = new Forwarded(heads);
    }

    DefaultAudit audit() {
        return new DefaultAudit(queries, sealing(settings(AuditSettings.Forward.OFF, null)), check, log, key, clock);
    }

    AuditSealing sealing(AuditSettings settings) {
        return new AuditSealing(chain, new AuditForwarding(settings, forwarded, queries), log, key, settings, clock);
    }

    static AuditSettings settings(AuditSettings.Forward forward, java.nio.file.Path file) {
        return new AuditSettings(Optional.of(Duration.ofDays(30)), forward, Optional.ofNullable(file));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Entries of undone records, one after the other. */
    void fill(int count) {
        for (int i = 1; i <= count; i++) {
            log.add(ADMINISTRATOR, AuditAction.UNDO, "record " + i, "OK");
        }
    }

    List<AuditEntry> all() {
        return queries.page(AuditQuery.all()).items();
    }

    private final class Keys extends InstallationKeyStore {

        private Keys() {
            super(database.entityManagers(), clock, pair -> heads.made(pair));
        }

        @Override
        public Optional<KeyPair> find() {
            if (database.entityManagers().current() != null) {
                keyReadsInTransactions++;
            }
            return database.in(() -> super.find());
        }

        @Override
        public void add(KeyPair pair) {
            database.in(() -> {
                super.add(pair);
                return null;
            });
        }
    }

    private final class Log extends AuditLog {

        private Log() {
            super(database.entityManagers(), tenant, clock);
        }

        @Override
        public void add(Caller caller, AuditAction action, Object subject, String result) {
            in(() -> super.add(caller, action, subject, result));
        }

        @Override
        public void addUnknown(String from, AuditAction action, Object subject, String result) {
            in(() -> super.addUnknown(from, action, subject, result));
        }
    }

    private final class Chain extends AuditChain {

        private Chain(AuditEntries entries, AuditHeads heads) {
            super(entries, heads);
        }

        @Override
        public int seal(int most) {
            return database.in(() -> super.seal(most));
        }

        @Override
        public Optional<Range> shorten(Instant before, boolean forwardedOnly, int most) {
            return database.in(() -> super.shorten(before, forwardedOnly, most));
        }
    }

    private final class Check extends AuditCheck {

        private Check(AuditEntries entries, AuditHeads heads) {
            super(entries, heads, clock);
        }

        @Override
        public AuditState state() {
            return database.in((Supplier<AuditState>) super::state);
        }

        @Override
        public AuditEnds ends() {
            return database.in((Supplier<AuditEnds>) super::ends);
        }

        @Override
        public Optional<Walk> begin() {
            return database.in((Supplier<Optional<Walk>>) super::begin);
        }

        @Override
        public boolean advance(Walk walk) {
            beforePage.run();
            return database.in(() -> super.advance(walk));
        }

        @Override
        public Optional<AuditState> end(Walk walk) {
            return database.in(() -> super.end(walk));
        }
    }

    private final class Queries extends AuditQueries {

        private Queries() {
            super(database.entityManagers(), tenant);
        }

        @Override
        public Slice<AuditEntry> page(AuditQuery query) {
            return database.in(() -> super.page(query));
        }

        @Override
        public List<AuditLine> lines(AuditQuery query, long after, long upTo, int most) {
            return database.in(() -> super.lines(query, after, upTo, most));
        }
    }

    private final class Forwarded extends ForwardedEntries {

        private Forwarded(AuditHeads heads) {
            super(heads);
        }

        @Override
        public Optional<AuditChain.Range> waiting() {
            return database.in((Supplier<Optional<AuditChain.Range>>) super::waiting);
        }

        @Override
        public void upTo(long sequence) {
            in(() -> super.upTo(sequence));
        }
    }

    private void in(Runnable action) {
        database.in(() -> {
            action.run();
            return null;
        });
    }
}
