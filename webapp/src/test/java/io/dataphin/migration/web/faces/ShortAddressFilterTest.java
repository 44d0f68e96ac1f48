package io.dataphin.migration.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.web.fake.FakeRequest;
import io.dataphin.migration.web.security.FakeResponse;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortAddressFilterTest {

    private final FakeResponse response = new FakeResponse();

    private boolean passedOn;

    @ParameterizedTest
    @CsvSource({
        "/migration/batches, /migration/batches/list.xhtml",
        "/migration/batches/, /migration/batches/list.xhtml",
        "/migration/batches/index.xhtml, /migration/batches/list.xhtml",
        "/migration/batches/17, /migration/batches/detail.xhtml?id=17",
        "//evil.example/..;/migration/batches/17, /migration/batches/detail.xhtml?id=17",
        "/migration/assessment, /migration/assessment/list.xhtml",
        "/migration/assessment/17, /migration/assessment/detail.xhtml?id=17",
        "/migration/audit, /migration/audit/list.xhtml",
        "/migration/connections/, /migration/connections/list.xhtml",
        "/migration/installation, /migration/installation/check.xhtml",
    })
    void shouldLeadToThePage(String sent, String page) throws IOException, ServletException {
        filter(new FakeRequest(sent.substring(sent.indexOf("/migration"))).sentAs(sent));

        assertThat(response.status).isEqualTo(302);
        assertThat(response.headers).containsEntry("Location", List.of(page));
        assertThat(passedOn).isFalse();
    }

    @Test
    void shouldLeaveThePagesAlone() throws IOException, ServletException {
        filter(new FakeRequest("/migration/batches/list.xhtml"));

        assertThat(passedOn).isTrue();
    }

    private void filter(FakeRequest request) throws IOException, ServletException {
        new ShortAddressFilter().doFilter(request.build(), response.get(), (same, answer) -> passedOn = true);
    }
}
