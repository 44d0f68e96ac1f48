package io.dataphin.migration.translation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://h/lib/a.jar?Expires=1&Signature=abc, https://h/lib/a.jar",
        "https://h/lib/a.jar#part, https://h/lib/a.jar",
        "https://ci:PASSWORD@nexus.acme/a.jar, https://nexus.acme/a.jar",
        "https://ci:p#?w@nexus.acme/a.jar, https://nexus.acme/a.jar",
        "https://nexus.acme/x@y/a.jar, https://nexus.acme/x@y/a.jar",
        "oss://acme/team#1/job?2.jar, oss://acme/team#1/job?2.jar"
    })
    void shouldBeShownWithoutWhatCouldOpenTheFile(String uri, String shown) {
        assertThat(FileAddress.of(uri).shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "https://h/download?file=app-1.2.jar, true",
        "https://h/download?id=7, true",
        "https://h/get.php?file=app-1.2.jar, true",
        "https://h/app-1.2.jar?file=app-1.2.jar, false",
        "https://h/app-1.2.jar?Expires=1&Signature=abc, false",
        "https://h/download, false",
        "oss://acme/download?file=app-1.2.jar, false"
    })
    void shouldKnowWhenAQueryMayNameAnotherFile(String uri, boolean doubtful) {
        assertThat(FileAddress.of(uri).namedByQuery()).isEqualTo(doubtful);
    }
}
