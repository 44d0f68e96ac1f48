package io.dataphin.migration.web.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.web.security.LogCapture;
import org.junit.jupiter.api.Test;

class MigrationApplicationListenerTest {

    private final EngineStub engine = new EngineStub();
    private final MigrationApplicationListener listener = new MigrationApplicationListener();

    MigrationApplicationListenerTest() {
        listener.engine = engine;
    }

    @Test
    void shouldStartAndStopTheEngineWithTheApplication() {
        listener.contextInitialized(null);
        assertThat(engine.ready).isTrue();

        listener.contextDestroyed(null);
        assertThat(engine.ready).isFalse();
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
