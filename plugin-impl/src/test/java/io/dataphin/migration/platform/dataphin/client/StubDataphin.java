package io.dataphin.migration.platform.dataphin.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.platform.dataphin.DataphinSettings;
import io.dataphin.migration.platform.gateway.AccessKey;
import io.dataphin.migration.platform.gateway.HttpOptions;
import io.dataphin.migration.platform.gateway.Json;
import io.dataphin.migration.platform.gateway.PlatformClocks;
import io.dataphin.migration.platform.gateway.StubGateway;
import io.dataphin.migration.platform.gateway.StubGateway.Answer;
import io.dataphin.migration.platform.gateway.StubGateway.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** A stub server and calls to it. */
final class StubDataphin implements AutoCloseable {

    static final String USER = "30012011";

    final StubGateway server = new StubGateway();

    DataphinConnections calls() {
        return calls(server.url());
    }

    static DataphinConnections calls(String url) {
        return new DataphinConnections(
                () -> settings(url, new AccessKey("id", "hidden-secret")), new PlatformClocks(Clock.systemUTC()));
    }

    static DataphinSettings settings(String url, AccessKey key) {
        return new DataphinSettings(url, 30001011, key, 50, 20, 5, HttpOptions.DEFAULT);
    }

    static Answer ok(String payload) {
        return Answer.ok("{\"RequestId\":\"R-1\",\"Success\":true,\"Code\":\"OK\",\"HttpStatusCode\":200,"
                + "\"Message\":\"successful\"," + payload.replace('\'', '"') + "}");
    }

    static Answer refused(String code, String data) {
        return refused(200, code, data);
    }

    static Answer refused(int status, String code, String data) {
        return Answer.of(
                status,
                "{\"RequestId\":\"R-2\",\"Success\":false,\"HttpStatusCode\":200,\"Code\":\"" + code
                        + "\",\"Message\":\"m\",\"Data\":" + data.replace('\'', '"') + "}");
    }

    StubDataphin then(Answer... answers) {
        server.then(answers);
        return this;
    }

    StubDataphin always(Function<Seen, Answer> answer) {
        server.always(answer);
        return this;
    }

    List<String> actions() {
        return server.seen().stream().map(Seen::action).toList();
    }

    static JsonNode json(String text) {
        try {
            return Json.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
