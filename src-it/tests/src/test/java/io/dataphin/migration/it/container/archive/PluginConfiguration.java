package io.dataphin.migration.it.container.archive;

import io.dataphin.migration.it.support.demo.DemoConfiguration;
import io.dataphin.migration.it.support.process.SandboxProcess;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;
import org.jboss.arquillian.container.test.spi.client.deployment.ApplicationArchiveProcessor;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.container.ResourceContainer;

/** Adds the plug-in's configuration to the archive: an empty database of its own, and the sandbox as both platforms. */
public final class PluginConfiguration implements ApplicationArchiveProcessor {

    /** Above the product's own defaults (100), below environment and system properties. */
    private static final String ORDINAL = "200";

    @Inject
    private Instance<SandboxProcess> sandbox;

    @Override
    public void process(Archive<?> archive, TestClass deploying) {
        ((ResourceContainer<?>) archive)
                .addAsResource(new StringAsset(text(configuration())), "META-INF/microprofile-config.properties");
    }

    private Properties configuration() {
        Path home = SandboxLifecycle.FOLDER.resolve("home");
        Properties properties = new Properties();
        properties.put("config_ordinal", ORDINAL);
        properties.putAll(DemoConfiguration.forSandbox(sandbox.get().url(), home, home.resolve("users.txt"))
                .values());
        properties.put("sandbox.url", sandbox.get().url().toString());
        properties.put("h2.pinned", System.getProperty("h2.pinned"));
        return properties;
    }

    private static String text(Properties properties) {
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
