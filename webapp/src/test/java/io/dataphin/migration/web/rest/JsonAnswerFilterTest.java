package io.dataphin.migration.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonAnswerFilterTest {

    @TempDir
    Path folder;

    /** Whatever JSON provider the server has, it claims objects and leaves bytes alone. */
    @Test
    void shouldLeaveNothingToTheServersOwnJsonProvider() throws IOException {
        ApiUnderTest api = new ApiUnderTest(ApiContractTest.users(folder));

        assertThat(api.get("/projects").response().getEntity()).isInstanceOf(byte[].class);
        assertThat(api.get("/records/5").response().getEntity()).isInstanceOf(byte[].class);
        assertThat(api.get("/nothing").response().getEntity()).isInstanceOf(byte[].class);
    }
}
