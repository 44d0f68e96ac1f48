package io.dataphin.migration.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@MigrationServer
class SignInIT {

    /** More failures of one name than anybody makes by mistake within a minute. */
    private static final int GUESSES = 15;

    private static final int MOST_STREAMS = 20;

    private final RunningSystem system;

    SignInIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void shouldSlowDownGuessing() {
        List<HttpAnswer> answers = IntStream.range(0, GUESSES)
                .mapToObj(guess -> as("guessed.name", "guess-" + guess))
                .toList();

        assertThat(answers.get(0).status()).isEqualTo(401);
        HttpAnswer last = answers.get(GUESSES - 1);
        assertThat(last.status()).as("%s", last).isEqualTo(429);
        assertThat(last.header("Retry-After")).isPresent();
        assertThat(system.api(DemoUser.LI_NA).get("projects").status())
                .as("others are not locked out")
                .isEqualTo(200);
    }

    @Test
    void shouldServeOthersWhileOnePersonOpensAllTheStreamsThatHeCan() {
        HttpClient client = HttpClient.newHttpClient();
        List<InputStream> streams = new ArrayList<>();
        try {
            for (int i = 0; i < MOST_STREAMS; i++) {
                streams.add(stream(client, system.api(DemoUser.CHEN_JIE)));
            }
            HttpAnswer refused = system.api(DemoUser.CHEN_JIE).get("events");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.code()).isEqualTo("TOO_MANY_STREAMS");
            streams.add(stream(client, system.api(DemoUser.WANG_WEI)));
        } finally {
            streams.forEach(SignInIT::close);
        }
    }

    /** A compressed stream would be held back until the server has enough of it. */
    @Test
    void shouldCompressPagesAndScriptsButNeverTheStreamOfEvents() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (String address : List.of("sign-in.xhtml", "jakarta.faces.resource/components.js.xhtml?ln=primefaces")) {
            assertThat(encoding(client, HttpRequest.newBuilder(system.url().resolve(address))))
                    .as(address)
                    .contains("gzip");
        }
        assertThat(encoding(client, system.api(DemoUser.ZHAO_MIN).request("projects")))
                .contains("gzip");
        assertThat(encoding(client, system.api(DemoUser.ZHAO_MIN).request("events")))
                .isEmpty();
    }

    private static Optional<String> encoding(HttpClient client, HttpRequest.Builder request) throws Exception {
        HttpResponse<InputStream> answer = client.send(
                // over HTTP/2 Payara compresses nothing
                request.version(HttpClient.Version.HTTP_1_1)
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        answer.body().close();
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Content-Encoding");
    }

    @Test
    void shouldEndTheStreamOfSomebodyWhoIsRemoved() throws IOException {
        Path file = system.usersFile();
        List<String> before = Files.readAllLines(file);
        String name = "leaving.user";
        try {
            Files.write(
                    file,
                    Stream.concat(before.stream(), Stream.of(lineOf(name, before)))
                            .toList());
            InputStream stream =
                    stream(HttpClient.newHttpClient(), new MigrationApi(system.url(), name, DemoUser.PASSWORD));
            Files.write(file, before);

            CompletableFuture<Void> end = CompletableFuture.runAsync(() -> readToTheEnd(stream));
            assertThat(end).succeedsWithin(Duration.ofSeconds(60));
        } finally {
            Files.write(file, before);
        }
    }

    /** The body of a stream that was accepted. */
    private static InputStream stream(HttpClient client, MigrationApi api) {
        HttpResponse<InputStream> answer = client.sendAsync(
                        api.request("events").build(), HttpResponse.BodyHandlers.ofInputStream())
                .join();
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static void readToTheEnd(InputStream stream) {
        try {
            stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldTakeUpChangesOfTheUsersFileWithoutRestart() throws IOException {
        Path file = system.usersFile();
        List<String> before = Files.readAllLines(file);
        String name = "new.user";
        assertThat(as(name, DemoUser.PASSWORD).status()).isEqualTo(401);
        try {
            Files.write(
                    file,
                    Stream.concat(before.stream(), Stream.of(lineOf(name, before)))
                            .toList());
            assertThat(as(name, DemoUser.PASSWORD).status()).isEqualTo(200);
        } finally {
            Files.write(file, before);
        }
        assertThat(as(name, DemoUser.PASSWORD).status()).isEqualTo(401);
    }

    /** Li Na's line under another name: same person in Dataphin, same password. */
    private static String lineOf(String name, List<String> lines) {
        String liNa = DemoUser.LI_NA.signInName();
        return lines.stream()
                .filter(line -> line.startsWith(liNa))
                .findFirst()
                .map(line -> name + line.substring(liNa.length()))
                .orElseThrow();
    }

    private HttpAnswer as(String name, String password) {
        return new MigrationApi(system.url(), name, password).get("projects");
    }
}
