package io.dataphin.migration.web.lifecycle;

import io.dataphin.migration.api.engine.EngineLifecycle;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Readiness for load balancers: 200 {@code UP} or 503 {@code DOWN}, for anybody, and nothing else to read. It does not ask the two platforms. */
@WebServlet(name = "status", urlPatterns = "/status")
public class StatusServlet extends HttpServlet {

    @Inject
    transient EngineLifecycle engine;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean ready = engine.ready();
        response.setStatus(ready ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(ready ? "UP" : "DOWN");
    }
}
