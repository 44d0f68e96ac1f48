package io.dataphin.migration.it.server;

import io.dataphin.migration.it.support.demo.DemoConfiguration;
import io.dataphin.migration.it.support.process.ProjectFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one place that builds archives to test from within: the real web application and the configuration it needs. */
final class PluginArchive {

    /** Above the product's own defaults (100), below environment and system properties. */
    private static final String ORDINAL = "200";

    private PluginArchive() {}

    /**
     * The web application as built, configured for platforms that nobody plays.
     *
     * @param home a folder of its own for the embedded database
     */
    static WebArchive withoutPlatforms(Path home) {
        return ShrinkWrap.createFromZipFile(
                        WebArchive.class, ProjectFiles.find().war().toFile())
                .addAsResource(configuration(home), "META-INF/microprofile-config.properties");
    }

    private static Asset configuration(Path home) {
        Properties properties = new Properties();
        properties.put("config_ordinal", ORDINAL);
        properties.putAll(
                DemoConfiguration.forSandbox(URI.create("http://127.0.0.1:9"), home, home.resolve("users.txt"))
                        .values());
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StringAsset(text.toString());
    }
}
