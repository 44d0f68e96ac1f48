package io.dataphin.migration.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.error.TooManyStreamsException;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordFeed.Change;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.web.rest.ApiUnderTest.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCallsTest {

    @TempDir
    Path folder;

    private ApiUnderTest api;

    @BeforeEach
    void start() throws IOException {
        api = new ApiUnderTest(ApiContractTest.users(folder));
    }

    @Test
    void shouldStreamChangesAsTheContractSays() {
        api.services.feed.changes.addAll(Arrays.asList(
                new Change(7, Samples.BIG, 1, MigrationStatus.WAITING, null),
                new Change(9, Samples.BIG, 1, MigrationStatus.SUBMITTING, Stage.SUBMIT)));

        Answer answer = api.get("/events");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/event-stream");
        assertThat(answer.body()).contains("""
                event: record
                id: 7
                data: {"id":"9007199254740993","status":"WAITING","stage":null}

                event: record
                id: 9
                data: {"id":"9007199254740993","status":"SUBMITTING","stage":"SUBMIT"}

                : heartbeat
                """);
    }

    @Test
    void shouldBeginNowOrBehindTheLastEventThatTheReaderKnows() {
        api.get("/events");
        api.with("Last-Event-ID", "9007199254740993").get("/events");

        assertThat(api.services.feed.asked).containsExactly(null, Samples.BIG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "-1", "1.5", "9223372036854775808"})
    void shouldRefuseAMalformedLastEventId(String id) {
        Answer answer = api.with("Last-Event-ID", id).get("/events");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("INVALID_PARAMETER");
        assertThat(answer.json().path("detail").asText()).contains("Last-Event-ID");
        assertThat(api.services.feed.asked).isEmpty();
    }

    @Test
    void shouldRefuseASequenceThatTheFeedDoesNotKnow() {
        api.services.feed.failure = new InvalidRequestException("INVALID_PARAMETER", "parameter", "Last-Event-ID");

        Answer answer = api.with("Last-Event-ID", "5").get("/events");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void shouldSendReadersAwayWhenThereAreTooMany() {
        api.services.feed.full = true;

        Answer answer = api.get("/events");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("TOO_MANY_STREAMS");
        assertThat(answer.header("Retry-After")).isEqualTo("30");
    }

    @Test
    void shouldSendAwayWhoHasTooManyStreamsHimself() {
        api.services.feed.failure = new TooManyStreamsException(20);

        Answer answer = api.get("/events");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.problem()).isEqualTo("TOO_MANY_STREAMS");
        assertThat(answer.header("Retry-After")).isEqualTo("60");
        assertThat(answer.json().path("detail").asText()).contains("20");
    }

    @Test
    void shouldEndTheStreamOfSomebodyWhoIsNoLongerInTheUsersFile() throws IOException {
        api.services.feed.beforeHeartbeat = () -> deleteUsers();

        assertThat(api.get("/events").body()).doesNotContain("heartbeat");
    }

    private void deleteUsers() {
        try {
            Files.delete(folder.resolve("users"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldAnswerEventsInNoOtherType() {
        assertThat(api.with("Accept", "application/json").get("/events").problem())
                .isEqualTo("NOT_ACCEPTABLE");
        assertThat(api.services.feed.asked).isEqualTo(Collections.emptyList());
    }
}
