package io.dataphin.migration.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dataphin.migration.api.engine.EngineLifecycle;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.message.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.net.URL;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** The web application as deployed: where it is, what it says, and what its pages do when they cannot be drawn. */
@InsideServer
public class DeploymentIT {

    @Inject
    private ServletContext servletContext;

    @Inject
    private Texts texts;

    @Inject
    private EngineLifecycle engine;

    @Test
    void shouldRunUnderTheContextRootOfTheContract() {
        assertEquals("/migration", servletContext.getContextPath());
    }

    @Test
    void shouldRenderTextsInTheReadersLanguage() {
        Message refusal = Message.of("error.BATCH_TOO_LARGE", "object", "job", "size", 41, "limit", 40);

        assertTrue(texts.render(refusal, Locale.ENGLISH).contains("at most 40."));
        assertTrue(texts.render(refusal, Locale.SIMPLIFIED_CHINESE).contains("\u6700\u591a\u8fc1\u79fb 40"));
    }

    /** Its texts are there as long as it is drawn as a whole; a part of it fails in the middle, behind much that was drawn. */
    @Test
    @RunAsClient
    void shouldLeadToTheErrorPageWithItsIdWhenAPartCannotBeDrawn(@ArquillianResource URL base) throws Exception {
        BrokenPage page = new BrokenPage(base.toURI());

        String answer = page.redraw();
        String address = page.redirectOf(answer);
        String shown = page.read(address);

        assertTrue(address.matches("/migration/error\\.xhtml\\?id=[0-9a-f]{8}"), answer);
        assertTrue(shown.contains(address.substring(address.length() - 8)), shown);
        assertTrue(shown.contains("/migration/records/list.xhtml"), "a way back");
    }

    @Test
    @RunAsClient
    void shouldLeadToTheErrorPageWhenAPageFailsInTheMiddle(@ArquillianResource URL base) throws Exception {
        String address = new BrokenPage(base.toURI()).openBroken();

        assertTrue(address.matches(".*/migration/error\\.xhtml\\?id=[0-9a-f]{8}"), address);
    }

    @Test
    void shouldHaveStartedTheEngineOnItsDatabase() {
        assertTrue(engine.ready());
    }
}
