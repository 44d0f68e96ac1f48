package io.dataphin.migration.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.engine.Obstacle;
import io.dataphin.migration.web.lifecycle.DatabaseOutage;
import io.dataphin.migration.web.rest.ApiUnderTest.Answer;
import io.dataphin.migration.web.security.LogCapture;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotReadyTest {

    @TempDir
    Path folder;

    private ApiUnderTest api;

    @BeforeEach
    void start() throws IOException {
        api = new ApiUnderTest(ApiContractTest.users(folder));
    }

    @ParameterizedTest
    @EnumSource
    void shouldAnswerNoCallBeforeTheWorkHasBegun(Obstacle obstacle) {
        api.engine.obstacle = obstacle;

        Answer answer = api.get("/records");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("NOT_READY");
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertThat(answer.json().path("detail").asText())
                .startsWith("The application is not ready")
                .doesNotContain("rest.");
    }

    @Test
    void shouldTellStrangersNothing() {
        api.engine.obstacle = Obstacle.DATABASE;

        assertThat(api.with("Authorization", null).get("/records").status()).isEqualTo(401);
    }

    @Test
    void shouldSayThatTheDatabaseWentAwayAndWriteNoStackTrace() {
        api.services.failure = new IllegalStateException("secret of the driver");
        api.engine.databaseAway = true;

        try (LogCapture log = new LogCapture(DatabaseOutage.class)) {
            Answer answer = api.get("/records");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.problem()).isEqualTo("NOT_READY");
            assertThat(log.lines()).hasSize(1).noneMatch(line -> line.contains("secret"));
        }
    }

    @Test
    void shouldKnowALostConnectionAlsoWhenTheDatabaseIsBackAlready() {
        api.services.failure = new IllegalStateException("outer", new SQLException("connection reset", "08006"));

        try (LogCapture log = new LogCapture(DatabaseOutage.class)) {
            assertThat(api.get("/records").status()).isEqualTo(503);
            assertThat(log.lines()).singleElement().asString().contains("connection reset");
        }
    }
}
