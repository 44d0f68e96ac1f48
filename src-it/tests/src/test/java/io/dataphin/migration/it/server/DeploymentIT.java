package io.dataphin.migration.it.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Runs inside the server: only what the web application carries, JUnit and this class are there. */
@ArquillianTest
class DeploymentIT {

    @Inject
    private BeanManager beans;

    @Inject
    private ServletContext servletContext;

    @Deployment
    static WebArchive plugin() {
        return PluginArchive.withoutPlatforms(Path.of("target/arquillian/home"));
    }

    @Test
    void shouldRunUnderTheContextRootOfTheContract() {
        assertEquals("/migration", servletContext.getContextPath());
    }

    @Test
    void shouldInjectIntoTheDeployedApplication() {
        assertNotNull(beans);
    }
}
