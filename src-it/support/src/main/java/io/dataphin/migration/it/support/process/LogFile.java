package io.dataphin.migration.it.support.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The file that takes a child process's output, of all its starts; what is read here is of the last start. */
public final class LogFile {

    private static final Predicate<String> TELLING =
            Pattern.compile("^Caused by: |MIGRATION CONFIG|SEVERE").asPredicate();
    private static final Pattern COLOUR = Pattern.compile("\\x1b\\[[0-9;]*m");
    private static final int MOST_CAUSES = 10;

    private final Path path;
    private volatile long start;

    LogFile(Path path) {
        this.path = path;
    }

    /**
     * Where the file is.
     *
     * @return its path
     */
    public Path path() {
        return path;
    }

    /** Remembers that what is there now belongs to an earlier start. */
    void startSection() throws IOException {
        start = Files.exists(path) ? Files.size(path) : 0;
    }

    /**
     * Everything written since the last start.
     *
     * @return the lines, none when nothing was written yet
     */
    public List<String> lines() {
        try {
            byte[] all = Files.readAllBytes(path);
            int from = (int) Math.min(start, all.length);
            // bytes that are no UTF-8 must not hide the log of a failed start
            String text = new String(all, from, all.length - from, StandardCharsets.UTF_8);
            return COLOUR.matcher(text).replaceAll("").lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /**
     * What an error message should show: the lines that tell a cause, wherever they are, and the last lines.
     *
     * @param lastLines how many of the last lines at most
     * @return the lines, or a sentence saying that there are none
     */
    public String excerpt(int lastLines) {
        List<String> lines = lines();
        if (lines.isEmpty()) {
            return path + " holds nothing of this start.";
        }
        Stream<String> causes = lines.stream().filter(TELLING).distinct().limit(MOST_CAUSES);
        Stream<String> end = lines.stream().skip(Math.max(0, lines.size() - lastLines));
        return Stream.of(causes, Stream.of("End of " + path + ":"), end)
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }
}
