package io.dataphin.migration.it.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dataphin.migration.api.engine.EngineLifecycle;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.message.Texts;
import io.dataphin.migration.api.migration.MigrationService;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.util.Locale;
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

    @Inject
    private MigrationService migrations;

    @Inject
    private Texts texts;

    @Inject
    private EngineLifecycle engine;

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

    @Test
    void shouldOfferTheServicesOfThePluginApi() {
        assertNotNull(migrations);
    }

    @Test
    void shouldRenderTextsInTheReadersLanguage() {
        Message refusal = Message.of("error.BATCH_TOO_LARGE", "object", "job", "size", 41, "limit", 40);

        assertTrue(texts.render(refusal, Locale.ENGLISH).contains("at most 40 jobs"));
        assertTrue(texts.render(refusal, Locale.SIMPLIFIED_CHINESE).contains("\u6700\u591a\u8fc1\u79fb 40"));
    }

    @Test
    void shouldHaveStartedTheEngineOnItsDatabase() {
        assertTrue(engine.ready());
    }
}
