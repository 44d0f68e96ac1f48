package io.dataphin.migration.it.support.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the machine's Chromium, or installs Debian's where that is possible. */
public final class Chromium {

    /** The environment variable that names the executable to use. */
    static final String VARIABLE = "CHROMIUM_PATH";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<List<String>> INSTALLATION = List.of(
            List.of("apt-get", "update", "-qq"),
            // without the fonts every Chinese text is a row of boxes
            List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"));

    private final Map<String, String> environment;
    private final Path root;

    /**
     * @param environment the environment variables
     * @param root the folder that {@code usr/bin} is in
     */
    Chromium(Map<String, String> environment, Path root) {
        this.environment = environment;
        this.root = root;
    }

    /**
     * The browser to test with, installed when it is missing, this is Debian, and we are root.
     *
     * @return the executable
     * @throws IllegalStateException when there is none and none can be installed; the message says how to get one
     */
    public static Path executable() {
        Chromium chromium = new Chromium(System.getenv(), Path.of("/"));
        return chromium.find().orElseGet(chromium::install);
    }

    /** The executable that is there, if any; one named by the environment must exist. */
    Optional<Path> find() {
        String named = environment.get(VARIABLE);
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return NAMES.stream()
                .flatMap(name -> Stream.of(root.resolve("usr/bin/" + name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Path install() {
        if (environment.containsKey(VARIABLE) || !isDebian() || !isRoot()) {
            throw new IllegalStateException(missing());
        }
        INSTALLATION.forEach(Chromium::run);
        return find().orElseThrow(() -> new IllegalStateException(missing()));
    }

    /** What to tell somebody without a browser. */
    String missing() {
        String named = environment.get(VARIABLE);
        if (named != null) {
            return VARIABLE + " names " + named + ", which is no executable file";
        }
        return "No Chromium found in " + root.resolve("usr/bin") + ". Install it, on Debian with"
                + " 'apt-get install chromium fonts-noto-cjk', or let " + VARIABLE + " name the executable.";
    }

    private boolean isDebian() {
        return Files.exists(root.resolve("etc/debian_version"));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
            }
        } catch (IOException e) {
            throw new IllegalStateException(String.join(" ", command) + " could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while installing Chromium", e);
        }
    }
}
