package io.dataphin.migration.web.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.web.fake.FakeAudit;
import io.dataphin.migration.web.security.AccessAudit;
import io.dataphin.migration.web.security.FakeRequest;
import io.dataphin.migration.web.security.LogCapture;
import io.dataphin.migration.web.security.SecuritySettings;
import io.dataphin.migration.web.security.TrustedProxies;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MigrationApplicationListenerTest {

    private final EngineStub engine = new EngineStub();
    private final FakeAudit trail = new FakeAudit();
    private final AccessAudit access = new AccessAudit(
            trail,
            new TrustedProxies(new SecuritySettings("embedded", Optional.empty(), "'self'", Optional.empty())),
            null,
            Clock.systemUTC());
    private final MigrationApplicationListener listener = new MigrationApplicationListener();

    MigrationApplicationListenerTest() {
        listener.engine = engine;
        listener.access = access;
    }

    @Test
    void shouldStartAndStopTheEngineWithTheApplication() {
        listener.contextInitialized(null);
        assertThat(engine.ready).isTrue();

        listener.contextDestroyed(null);
        assertThat(engine.ready).isFalse();
    }

    @Test
    void shouldTellTheAuditAtTheEndHowManyEntriesWereLeftOut() {
        for (int i = 0; i < 21; i++) {
            access.signInRefused(new FakeRequest("GET", "/").from("203.0.113.1").get(), "REFUSED");
        }

        listener.contextDestroyed(null);

        assertThat(trail.entries.get(20).action()).isEqualTo(AuditAction.ENTRIES_LEFT_OUT);
    }

    @Test
    void shouldStayUpButNotReadyWhenTheEngineDoesNotStart() {
        engine.startFailure = new IllegalStateException("outer", new IllegalArgumentException("no database"));

        try (LogCapture log = new LogCapture(MigrationApplicationListener.class)) {
            listener.contextInitialized(null);

            assertThat(log.lines()).singleElement().asString().contains("no database");
        }
        assertThat(engine.ready).isFalse();
    }
}
