package io.dataphin.migration.it.server;

import static org.awaitility.Awaitility.await;

import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.ServerConfiguration;
import io.dataphin.migration.it.support.process.ServerProcess;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Payara Server with a domain of its own, driven by the documented commands. Configuration reaches it by environment variables. */
final class PayaraServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int HTTP = 80;
    private static final int ADMIN = 48;
    private static final int LAST = 90;

    private final Path javaHome;
    private final Path domain;
    private final Path output;
    private final int portBase;
    private final Map<String, String> environment = new HashMap<>();

    /**
     * @param home the unpacked server; the domain of an earlier run is deleted
     * @param javaHome the JDK to run it on
     * @param folder for what the commands say
     */
    PayaraServer(Path home, Path javaHome, Path folder) throws IOException {
        this.javaHome = javaHome;
        domain = home.resolve("glassfish/domains/migration");
        Files.createDirectories(folder);
        output = Files.createTempFile(folder, "commands", ".log");
        Folders.delete(domain);
        portBase = freeBase();
        environment.put("PATH", home.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
        environment.put("AS_JAVA", javaHome.toString());
        // for the server and for every asadmin; see ServerProcess.FOR_TESTS
        environment.put("JDK_JAVA_OPTIONS", String.join(" ", ServerProcess.FOR_TESTS));
        environment.put("PORTBASE", String.valueOf(portBase));
        environment.put("AS_ADMIN_PORT", String.valueOf(portBase + ADMIN));
    }

    /** A range of ports that are all free now. */
    private static int freeBase() {
        return Stream.iterate(20_000 + (int) (ProcessHandle.current().pid() % 100) * 100, base -> base + 100)
                .limit(100)
                .filter(PayaraServer::allFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean allFree(int base) {
        for (int port = base; port < base + LAST; port++) {
            try (java.net.ServerSocket socket = new java.net.ServerSocket(port)) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    /** Sets variables of the commands. */
    PayaraServer with(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    /** Sets keys of the plug-in, for the next start. */
    PayaraServer configured(ServerConfiguration configuration) {
        configuration.values().forEach((key, value) -> environment.put(variable(key), value));
        return this;
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + (portBase + HTTP) + "/migration/");
    }

    /** Runs a block of the document; every command of it must succeed. */
    void run(String name) throws IOException, InterruptedException {
        script(DocumentedCommands.of(name));
    }

    /** Runs commands. */
    void script(String commands) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-c", commands)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("not over after " + PATIENCE + ": " + commands + said());
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("failed: " + commands + said());
        }
    }

    private String said() throws IOException {
        List<String> log = log();
        return "\n" + Files.readString(output)
                + String.join("\n", log.subList(Math.max(0, log.size() - 60), log.size()));
    }

    /** Lines of the server's log, of all its starts. */
    List<String> log() throws IOException {
        Path file = domain.resolve("logs/server.log");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** Runs the JDK's diagnostic command against the server. */
    List<String> jcmd(String... command) throws IOException {
        Path tool = javaHome.resolve("bin").resolve("jcmd");
        List<String> whole = Stream.concat(Stream.of(tool.toString(), String.valueOf(pid())), Stream.of(command))
                .toList();
        Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    long pid() throws IOException {
        return Long.parseLong(Files.readString(domain.resolve("config/pid")).strip());
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(domain.resolve("config/pid"))) {
            ProcessHandle.of(pid()).ifPresent(process -> {
                process.destroyForcibly();
                await().atMost(PATIENCE).until(() -> !process.isAlive());
            });
        }
    }
}
