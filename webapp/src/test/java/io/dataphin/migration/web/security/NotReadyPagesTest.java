package io.dataphin.migration.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.engine.EngineLifecycle;
import io.dataphin.migration.api.engine.Obstacle;
import io.dataphin.migration.web.lifecycle.DatabaseOutage;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.util.List;
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

    @Test
    void shouldSayInALineThatTheDatabaseWentAway() throws Exception {
        obstacle = null;
        NotReadyPages filter = filter();
        FakeRequest request = new FakeRequest("GET", "/records/export");

        try (LogCapture log = new LogCapture(DatabaseOutage.class)) {
            filter.doFilter(request.get(), response.get(), (sent, answer) -> {
                response.headers.put("X-Request-Id", List.of("req-1"));
                response.headers.put("Content-Disposition", List.of("attachment"));
                throw new ServletException(new SQLException("connection refused", "08001"));
            });

            assertThat(log.lines())
                    .containsExactly("A page was not shown, as the database does not answer: connection refused");
        }
        assertThat(response.status).isEqualTo(503);
        assertThat(response.headers)
                .containsKeys("Retry-After", "X-Request-Id")
                .doesNotContainKey("Content-Disposition");
        assertThat(request.attributes).containsEntry("migrationObstacle", Obstacle.DATABASE);
    }

    @Test
    void shouldBreakOffWhatHasBegunWhenTheDatabaseGoesAway() {
        obstacle = null;
        response.committed = true;

        assertThatThrownBy(() -> filter().doFilter(
                                new FakeRequest("GET", "/records/export").get(), response.get(), (sent, answer) -> {
                                    throw new IllegalStateException(new SQLException("connection refused", "08001"));
                                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldLeaveFaultsOfOursToTheServer() {
        obstacle = null;

        assertThatThrownBy(() -> filter().doFilter(
                                new FakeRequest("GET", "/records/export").get(), response.get(), (sent, answer) -> {
                                    throw new IllegalStateException(new SQLException("no such column", "42703"));
                                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(response.status).isEqualTo(200);
    }

    private boolean passes(String path) throws Exception {
        AtomicBoolean passed = new AtomicBoolean();
        filter().doFilter(new FakeRequest("GET", path).get(), response.get(), (request, answer) -> passed.set(true));
        return passed.get();
    }

    private NotReadyPages filter() {
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
        filter.outage = new DatabaseOutage(filter.engine);
        return filter;
    }
}
