package io.dataphin.migration.it.support.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The plug-in's configuration: MicroProfile Config keys and their values, secrets among them.
 *
 * @param values the values by key
 */
public record ServerConfiguration(Map<String, String> values) {

    /** Keeps a copy. */
    public ServerConfiguration {
        values = Map.copyOf(values);
    }

    /**
     * This configuration with further or other values.
     *
     * @param others the values that win
     * @return a new configuration
     */
    public ServerConfiguration with(Map<String, String> others) {
        Map<String, String> merged = new TreeMap<>(values);
        merged.putAll(others);
        return new ServerConfiguration(merged);
    }

    /**
     * Writes a properties file that only its owner may read.
     *
     * @param file the file; replaced when it exists
     * @throws IOException when it cannot be written
     */
    public void writeTo(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Properties properties = new Properties();
        properties.putAll(values);
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
    }

    /** Names the keys only, since values may be secrets. */
    @Override
    public String toString() {
        return "ServerConfiguration" + new TreeMap<>(values).keySet();
    }
}
