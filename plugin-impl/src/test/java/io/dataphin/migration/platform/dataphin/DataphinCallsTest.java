package io.dataphin.migration.platform.dataphin;

import static io.dataphin.migration.platform.dataphin.StubDataphin.USER;
import static io.dataphin.migration.platform.dataphin.StubDataphin.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.platform.gateway.AccessKey;
import io.dataphin.migration.platform.gateway.BrokenServer;
import io.dataphin.migration.platform.gateway.BrokenServer.Ending;
import io.dataphin.migration.platform.gateway.HttpOptions;
import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataphinCallsTest {

    private final StubDataphin stub = new StubDataphin();

    @AfterEach
    void stop() {
        stub.close();
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void shouldSayWhatCallIsBeforeItIsSent(Operation operation) {
        Call<?> call = stub.calls().call(operation, USER, Parameters.none());

        assertThat(call.action()).isEqualTo(operation.action());
        assertThat(call.kind()).isEqualTo(operation.write() ? Call.Kind.WRITE : Call.Kind.READ);
        assertThat(call.bucket().name()).isEqualTo("dataphin/" + host() + "/level-" + operation.level());
        assertThat(call.timeout()).isEqualTo(HttpOptions.DEFAULT.timeouts().request());
        assertThat(stub.actions()).isEmpty();
    }

    @Test
    void shouldNameQuotasOfAllLevels() {
        assertThat(stub.calls().quotas())
                .containsExactly(
                        new Bucket(Platform.TARGET, "dataphin/" + host() + "/level-1", 50),
                        new Bucket(Platform.TARGET, "dataphin/" + host() + "/level-2", 20),
                        new Bucket(Platform.TARGET, "dataphin/" + host() + "/level-3", 5));
    }

    private String host() {
        return stub.server.url().substring("http://".length());
    }

    @Test
    void shouldSendOnceEachTimeItIsAsked() {
        stub.always(seen -> ok("'Data':{}"));
        Call<?> call = stub.calls().call(Operation.GET_STREAM_TASK, USER, Parameters.none());

        call.send();
        call.send();

        assertThat(stub.actions()).containsExactly("GetStreamTask", "GetStreamTask");
    }

    /** D7: nothing below us repeats a write. */
    @ParameterizedTest
    @EnumSource(Operation.class)
    void shouldSendEveryWriteOnceWhenConnectionIsReset(Operation operation) throws IOException {
        if (operation.write()) {
            try (BrokenServer broken = new BrokenServer(Ending.RESET)) {
                Call<?> call = StubDataphin.calls(broken.url()).call(operation, USER, Parameters.none());

                assertThatThrownBy(call::send).isInstanceOf(OutcomeUnknownException.class);
                assertThat(broken.requests()).isEqualTo(1);
            }
        }
    }

    @Test
    void shouldSayThatItIsNotConfiguredWhenSent() {
        Call<?> none =
                calls(StubDataphin.settings(null, null)).get(Operation.GET_SERVER_VERSION, null, Parameters.none());
        Call<?> odd = calls(StubDataphin.settings("http://dataphin.example", new AccessKey("a", "b")))
                .call(Operation.CREATE_STREAM_TASK, null, Parameters.none());

        assertThat(none.bucket().name()).isEqualTo("dataphin/unconfigured/level-1");
        assertThat(odd.bucket().name()).isEqualTo("dataphin/unconfigured/level-3");
        assertThatThrownBy(none::send)
                .isInstanceOf(PlatformAccessException.class)
                .hasMessageContaining("not configured");
        assertThatThrownBy(odd::send).isInstanceOf(PlatformRejectedException.class);
    }

    @Test
    void shouldUseSettingsThatComeLater() {
        stub.then(ok("'Data':'6.4.0.994114'"));
        DataphinCalls calls = calls(
                StubDataphin.settings(null, null),
                StubDataphin.settings(stub.server.url(), new AccessKey("id", "secret")));

        assertThatThrownBy(calls.get(Operation.GET_SERVER_VERSION, null, Parameters.none())::send)
                .isInstanceOf(PlatformAccessException.class);
        assertThat(calls.get(Operation.GET_SERVER_VERSION, null, Parameters.none())
                        .send())
                .isNotNull();
    }

    private static DataphinCalls calls(DataphinSettings... inTurn) {
        Deque<DataphinSettings> settings = new ArrayDeque<>(List.copyOf(Arrays.asList(inTurn)));
        return new DataphinCalls(settings::removeFirst);
    }
}
