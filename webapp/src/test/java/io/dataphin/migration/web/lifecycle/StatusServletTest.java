package io.dataphin.migration.web.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.web.security.FakeRequest;
import io.dataphin.migration.web.security.FakeResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StatusServletTest {

    private final EngineStub engine = new EngineStub();
    private final StatusServlet servlet = new StatusServlet();
    private final FakeResponse response = new FakeResponse();

    StatusServletTest() {
        servlet.engine = engine;
    }

    @Test
    void shouldBeUpWhileTheEngineIsReady() throws IOException {
        engine.ready = true;

        servlet.doGet(new FakeRequest("GET", "/status").get(), response.get());

        assertThat(response.status).isEqualTo(200);
        assertThat(response.body).hasToString("UP");
    }

    @Test
    void shouldBeDownOtherwise() throws IOException {
        servlet.doGet(new FakeRequest("GET", "/status").get(), response.get());

        assertThat(response.status).isEqualTo(503);
        assertThat(response.body).hasToString("DOWN");
    }
}
