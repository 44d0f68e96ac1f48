package io.dataphin.migration.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@MigrationServer
class RunningSystemIT {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void shouldSayThatItIsReady(RunningSystem system) throws IOException, InterruptedException {
        URI status = system.url().resolve("status");

        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(status).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
