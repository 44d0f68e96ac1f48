package io.dataphin.migration.it.support.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program of the operating system, run to its end. */
record Command(List<String> words) {

    static Command of(String... words) {
        return new Command(List.of(words));
    }

    /**
     * Runs it without input.
     *
     * @return what it wrote, errors among it
     * @throws IllegalStateException when it cannot be run or fails
     */
    String run() {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(this + " failed:\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new IllegalStateException(this + " could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + this, e);
        }
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
