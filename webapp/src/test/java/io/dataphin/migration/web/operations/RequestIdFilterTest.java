package io.dataphin.migration.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.operations.LogContext;
import io.dataphin.migration.web.security.FakeRequest;
import io.dataphin.migration.web.security.FakeResponse;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdFilterTest {

    private final FakeResponse response = new FakeResponse();
    private final AtomicReference<String> seen = new AtomicReference<>();

    @Test
    void shouldTakeTheCallersIdAndTellIt() throws IOException, ServletException {
        run("order-17.a");

        assertThat(seen).hasValue("order-17.a");
        assertThat(response.headers.get("X-Request-Id")).containsExactly("order-17.a");
        assertThat(LogContext.current()).as("nothing stays on the thread").isEqualTo(LogContext.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "forged\nline"})
    void shouldMakeAnIdInsteadOfOneThatIsNotFitForALog(String given) throws IOException, ServletException {
        run(given);

        assertThat(seen.get()).matches("[0-9a-f]{32}");
        assertThat(response.headers.get("X-Request-Id")).containsExactly(seen.get());
    }

    private void run(String given) throws IOException, ServletException {
        new RequestIdFilter()
                .doFilter(
                        new FakeRequest("GET", "/records/list.xhtml")
                                .header("X-Request-Id", given)
                                .get(),
                        response.get(),
                        (request, answer) -> seen.set(LogContext.current().requestId()));
    }
}
