package io.dataphin.migration.it.support.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the machine's Chromium, or installs Debian's where that is possible. */
public final class Chromium {

    /** The environment variable that names the executable to use. */
    static final String VARIABLE = "CHROMIUM_PATH";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Path LOCK = Path.of(System.getProperty("java.io.tmpdir"), "install-chromium.lock");
    private static final List<String> FONTS = List.of("fonts-noto-cjk", "fonts-noto-cjk-extra", "fonts-wqy-zenhei");

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
     * The browser to test with. It and fonts for Chinese are installed when missing, if this is Debian and we are root.
     *
     * @return the executable
     * @throws IllegalStateException when there is none and none can be installed; the message says how to get one
     */
    public static Path executable() {
        Chromium chromium = new Chromium(System.getenv(), Path.of("/"));
        if (chromium.mayInstall()) {
            chromium.installWhenMissing();
        }
        return chromium.find().orElseThrow(() -> new IllegalStateException(chromium.missing()));
    }

    /** The executable that is there, if any; one named by the environment must exist. */
    Optional<Path> find() {
        String named = environment.get(VARIABLE);
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return NAMES.stream()
                .map(name -> root.resolve("usr/bin").resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
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

    /** Whether there is a browser, and a font without which every Chinese text is a row of boxes. */
    boolean isComplete() {
        Path documentation = root.resolve("usr/share/doc");
        return find().isPresent() && FONTS.stream().anyMatch(font -> Files.exists(documentation.resolve(font)));
    }

    private boolean mayInstall() {
        return !environment.containsKey(VARIABLE)
                && Files.exists(root.resolve("etc/debian_version"))
                && "root".equals(System.getProperty("user.name"));
    }

    /** One process at a time: what another one is installing is there in part only, and the package manager refuses a second run beside it. */
    private void installWhenMissing() {
        try (FileChannel channel = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (!isComplete()) {
                install();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No lock at " + LOCK, e);
        }
    }

    private static void install() {
        Command.of("apt-get", "update", "-qq").run();
        Command.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", FONTS.get(0))
                .run();
    }
}
