package io.dataphin.migration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.engine.EngineLifecycle;
import io.dataphin.migration.api.engine.Obstacle;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotReadyPagesTest {

    private final FakeResponse response = new FakeResponse();
    private Obstacle obstacle = Obstacle.DATABASE;

    @ParameterizedTest
    @ValueSource(strings = {"/records/list.xhtml", "/batch/new.xhtml", "/sign-in.xhtml", "/"})
    void shouldShowNoPageBeforeTheWorkHasBegun(String page) throws Exception {
        assertThat(passes(page)).isFalse();
        assertThat(response.status).isEqualTo(503);
        assertThat(response.headers).containsKey("Retry-After");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status", "/jakarta.faces.resource/css/base.css.xhtml", "/api/v1/records"})
    void shouldLeaveTheRestToOthers(String path) throws Exception {
        assertThat(passes(path)).isTrue();
    }

    @Test
    void shouldShowPagesOnceTheWorkHasBegun() throws Exception {
        obstacle = null;

        assertThat(passes("/records/list.xhtml")).isTrue();
    }

    private boolean passes(String path) throws Exception {
        NotReadyPages filter = new NotReadyPages();
        filter.engine = new EngineLifecycle() {
            @Override
            public void start() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void stop() {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean ready() {
                return obstacle == null;
            }

            @Override
            public Optional<Obstacle> obstacle() {
                return Optional.ofNullable(obstacle);
            }
        };
        AtomicBoolean passed = new AtomicBoolean();
        filter.doFilter(new FakeRequest("GET", path).get(), response.get(), (request, answer) -> passed.set(true));
        return passed.get();
    }
}
