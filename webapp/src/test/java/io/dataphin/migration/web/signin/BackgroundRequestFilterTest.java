package io.dataphin.migration.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.web.fake.FakeRequest;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundRequestFilterTest {

    private final StringWriter written = new StringWriter();
    private final List<String> passedOn = new ArrayList<>();

    @Test
    void shouldTellAScriptToLoadItsPageAnew() throws ServletException, IOException {
        filter(new FakeRequest("/migration/sign-in.xhtml")
                .header("Faces-Request", "partial/ajax")
                .header("Referer", "https://console.example.com/migration/records/list.xhtml?q=a&mine=1"));

        assertThat(written.toString()).contains("<redirect url=\"/migration/records/list.xhtml?q=a&amp;mine=1\"/>");
        assertThat(passedOn).isEmpty();
    }

    @Test
    void shouldLetAPersonReachTheSignInPage() throws ServletException, IOException {
        filter(new FakeRequest("/migration/sign-in.xhtml"));

        assertThat(passedOn).hasSize(1);
        assertThat(written.toString()).isEmpty();
    }

    private void filter(FakeRequest request) throws ServletException, IOException {
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getWriter") ? new PrintWriter(written, true) : null);
        new BackgroundRequestFilter().doFilter(request.build(), response, (passed, answer) -> passedOn.add("passed"));
    }
}
