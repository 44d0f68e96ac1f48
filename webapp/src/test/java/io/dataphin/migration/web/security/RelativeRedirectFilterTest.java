package io.dataphin.migration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeRedirectFilterTest {

    private final FakeResponse response = new FakeResponse();

    @ParameterizedTest
    @ValueSource(strings = {"/migration/records/list.xhtml?q=//x", "/", "list.xhtml", "https://console.example/x"})
    void shouldSendTheAddressAsItIsWritten(String address) throws IOException, ServletException {
        redirect(address);

        assertThat(response.status).isEqualTo(302);
        assertThat(response.headers).containsEntry("Location", List.of(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/..;/migration",
                "/\\evil.example",
                "\\\\evil.example",
                "\\/evil.example",
                " //x",
                "/\t/x"
            })
    void shouldRefuseTheAddressOfAnotherHostWithoutScheme(String address) throws IOException, ServletException {
        redirect(address);

        assertThat(response.status).isEqualTo(400);
        assertThat(response.headers).doesNotContainKey("Location");
    }

    private void redirect(String address) throws IOException, ServletException {
        new RelativeRedirectFilter()
                .doFilter(
                        new FakeRequest("GET", "/x").get(),
                        response.get(),
                        (request, answer) -> ((HttpServletResponse) answer).sendRedirect(address));
    }
}
