package io.dataphin.migration.runtime.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this product, as the build has written it into the archive. */
public final class ProductVersion {

    private static final String FILE = "/META-INF/migration-version.properties";

    private ProductVersion() {}

    /** E.g. {@code 1.0.0}. */
    public static String text() {
        try (InputStream file = ProductVersion.class.getResourceAsStream(FILE)) {
            Properties version = new Properties();
            version.load(file);
            return version.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
