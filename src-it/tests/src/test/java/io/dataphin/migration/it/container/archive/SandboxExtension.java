package io.dataphin.migration.it.container.archive;

import org.jboss.arquillian.container.test.spi.client.deployment.ApplicationArchiveProcessor;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Registers what belongs to the sandbox with Arquillian. */
public final class SandboxExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(SandboxLifecycle.class).service(ApplicationArchiveProcessor.class, PluginConfiguration.class);
    }
}
