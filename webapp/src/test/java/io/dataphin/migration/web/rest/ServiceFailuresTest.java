package io.dataphin.migration.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dataphin.migration.api.error.CallRateExceededException;
import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.error.NoPermissionException;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.web.rest.ApiUnderTest.Answer;
import io.dataphin.migration.web.security.LogCapture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceFailuresTest {

    private static final PlatformAnswer ANSWER = new PlatformAnswer("ListProjects", 403, "Forbidden", "no", "req-1");

    @TempDir
    Path folder;

    private ApiUnderTest api;

    @BeforeEach
    void start() throws IOException {
        api = new ApiUnderTest(ApiContractTest.users(folder));
    }

    static Stream<Arguments> announced() {
        return Stream.of(
                arguments(new InvalidRequestException("BATCH_EMPTY"), 400),
                arguments(new NoPermissionException("NO_PERMISSION"), 403),
                arguments(new NotFoundException("NOT_FOUND"), 404),
                arguments(new ConflictException("JOB_BUSY"), 409),
                arguments(new NotEligibleException("PROJECT_NOT_ELIGIBLE"), 422));
    }

    @ParameterizedTest
    @MethodSource("announced")
    void shouldAnswerEachKindWithItsStatusAndCode(
            io.dataphin.migration.api.error.MigrationException failure, int status) {
        api.services.failure = failure;

        Answer answer = api.get("/batches/5");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(failure.code());
        assertThat(answer.json().path("detail").asText()).isEqualTo("en error." + failure.code() + " {}");
        assertThat(answer.json().has("errors")).isFalse();
    }

    @Test
    void shouldSayWhatIsWrongWithEachJobOfABatch() {
        api.services.failure = new ConflictException(
                Message.of("JOB_BUSY"),
                List.of(
                        new JobError("d-1", Message.of("JOB_BUSY", "record", 5)),
                        new JobError("d-2", Message.of("reason.JOB_BUSY"))));

        Answer answer = api.post("/batches", "{\"projectId\":1,\"sameNamePolicy\":\"SKIP\",\"jobs\":[]}");

        assertThat(answer.problem()).isEqualTo("JOB_BUSY");
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:dataphin:migration:problem:job-busy");
        assertThat(answer.json().path("errors")).hasToString("""
                [{"deploymentId":"d-1","code":"JOB_BUSY","detail":"en error.JOB_BUSY {record=5}"},\
                {"deploymentId":"d-2","code":"JOB_BUSY","detail":"en reason.JOB_BUSY {}"}]""");
    }

    static Stream<Arguments> unavailable() {
        return Stream.of(
                arguments(unavailable(Duration.ZERO), "SOURCE_UNAVAILABLE", "10", "SOURCE_UNAVAILABLE"),
                arguments(unavailable(Duration.ofMillis(1200)), "SOURCE_UNAVAILABLE", "2", "SOURCE_UNAVAILABLE"),
                arguments(
                        new CallRateExceededException(Platform.TARGET, "CreateStreamTask", Duration.ofMillis(50)),
                        "TARGET_UNAVAILABLE",
                        "1",
                        "TARGET_UNAVAILABLE"),
                arguments(
                        new OutcomeUnknownException(Platform.TARGET, ANSWER, null),
                        "TARGET_UNAVAILABLE",
                        "10",
                        "TARGET_UNAVAILABLE"),
                arguments(
                        new PlatformAccessException(Platform.SOURCE, ANSWER),
                        "SOURCE_UNAVAILABLE",
                        "60",
                        "SOURCE_ACCESS_DENIED"),
                arguments(
                        new PlatformRejectedException(Platform.TARGET, ANSWER),
                        "TARGET_UNAVAILABLE",
                        "60",
                        "TARGET_REJECTED"));
    }

    @ParameterizedTest
    @MethodSource("unavailable")
    void shouldSayWhichPlatformIsNotThereAndWhenToTryAgain(
            RuntimeException failure, String code, String retryAfter, String text) {
        api.services.failure = failure;
        try (LogCapture log = new LogCapture(MigrationExceptionMapper.class)) {
            Answer answer = api.get("/projects");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.problem()).isEqualTo(code);
            assertThat(answer.header("Retry-After")).isEqualTo(retryAfter);
            assertThat(answer.json().path("detail").asText()).startsWith("en error." + text);
            assertThat(log.lines()).hasSize(1);
        }
    }

    private static PlatformUnavailableException unavailable(Duration retryAfter) {
        return new PlatformUnavailableException(Platform.SOURCE, ANSWER, retryAfter, null);
    }
}
