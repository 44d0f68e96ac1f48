package io.dataphin.migration.dataphin;

import static io.dataphin.migration.dataphin.StubDataphin.BACKGROUND;
import static io.dataphin.migration.dataphin.StubDataphin.ITSELF;
import static io.dataphin.migration.dataphin.StubDataphin.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.acs.AccessKey;
import io.dataphin.migration.acs.BrokenServer;
import io.dataphin.migration.acs.BrokenServer.Ending;
import io.dataphin.migration.acs.FakeTime;
import io.dataphin.migration.api.error.CallRateExceededException;
import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockingDataphinClientTest {

    private final StubDataphin stub = new StubDataphin();

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void shouldLeaveOutUserWhenCallingForItself() {
        stub.then(ok("'Data':'6.4.0.994114'"));

        stub.client().get(Operation.GET_SERVER_VERSION, ITSELF, Parameters.none());

        assertThat(stub.server.last().query()).containsOnlyKeys("OpTenantId");
        assertThat(stub.server.last().headers()).doesNotContainKey("content-type");
    }

    @ParameterizedTest
    @CsvSource({"UPDATE_STREAM_TASK, 2, 50", "SUBMIT_STREAM_TASK_BY_ASYNC, 2, 50", "CREATE_STREAM_TASK, 1, 200"})
    void shouldKeepRateOfTheLevel(Operation operation, int burst, long millis) {
        stub.always(seen -> ok("'Data':{}"));
        BlockingDataphinClient client = stub.client();
        for (int i = 0; i < burst; i++) {
            client.call(operation, BACKGROUND, Parameters.none());
        }

        assertThatThrownBy(() -> client.call(operation, BACKGROUND, Parameters.none()))
                .isInstanceOfSatisfying(
                        CallRateExceededException.class,
                        refusal -> assertThat(refusal.retryAfter()).isEqualTo(Duration.ofMillis(millis)));
        assertThat(stub.actions()).hasSize(burst);
    }

    @Test
    void shouldSitOutShortWaitBetweenReads() {
        stub.always(seen -> ok("'Data':{}"));
        BlockingDataphinClient client = stub.client();

        for (int i = 0; i < 6; i++) {
            client.call(Operation.GET_STREAM_TASK, BACKGROUND, Parameters.none());
        }

        assertThat(stub.time.waits()).containsExactly(Duration.ofMillis(20));
        assertThat(stub.actions()).hasSize(6);
    }

    @Test
    void shouldCountAllActionsOfOneLevelTogether() {
        stub.always(seen -> ok("'Data':{}"));
        BlockingDataphinClient client = stub.client();
        client.call(Operation.UPDATE_STREAM_TASK, BACKGROUND, Parameters.none());
        client.call(Operation.SUBMIT_STREAM_TASK_BY_ASYNC, BACKGROUND, Parameters.none());

        assertThatThrownBy(() -> client.call(Operation.UPDATE_STREAM_TASK, BACKGROUND, Parameters.none()))
                .isInstanceOf(CallRateExceededException.class);
    }

    @Test
    void shouldSendEveryWriteOnceWhenConnectionIsReset() throws IOException {
        for (Operation operation : EnumSet.of(
                Operation.CREATE_STREAM_TASK, Operation.UPDATE_STREAM_TASK, Operation.SUBMIT_STREAM_TASK_BY_ASYNC)) {
            try (BrokenServer broken = new BrokenServer(Ending.RESET)) {
                BlockingDataphinClient client = stub.client(broken.url());

                assertThatThrownBy(() -> client.call(operation, StubDataphin.PERSON, Parameters.none()))
                        .isInstanceOf(OutcomeUnknownException.class);
                assertThat(broken.requests()).isEqualTo(1);
            }
        }
    }

    @Test
    void shouldSayThatItIsNotConfigured() {
        DataphinSettings none = StubDataphin.settings(null, null);
        DataphinSettings odd = StubDataphin.settings("http://dataphin.example", new AccessKey("a", "b"));

        assertThatThrownBy(() -> client(none).get(Operation.GET_SERVER_VERSION, ITSELF, Parameters.none()))
                .isInstanceOf(PlatformAccessException.class)
                .hasMessageContaining("not configured");
        assertThatThrownBy(() -> client(odd).get(Operation.GET_SERVER_VERSION, ITSELF, Parameters.none()))
                .isInstanceOf(PlatformRejectedException.class);
    }

    @Test
    void shouldNotShowSecrets() {
        assertThat(StubDataphin.settings("https://d", new AccessKey("id", "hidden-secret"))
                        .toString())
                .doesNotContain("hidden-secret");
    }

    private static BlockingDataphinClient client(DataphinSettings settings) {
        FakeTime time = new FakeTime();
        return new BlockingDataphinClient(() -> settings, time.limiter(), time);
    }
}
