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
        "https://h/download.action?id=12, true",
        "https://h/redirect.do?a=job, true",
        "https://h/getFile.php?id=7, true",
        "https://h/%E8%AE%A2.jar?filename=订.jar, false",
        "https://h/lib%2Ejar?id=7, false",
        "https://h/LIB.JAR?id=7, false",
        "https://h/get.php?file=app-1.2.jar, true",
        "https://h/app-1.2.jar?file=app-1.2.jar, false",
        "https://h/app-1.2.jar?Expires=1&Signature=abc, false",
        "https://h/download, false",
        "oss://acme/download?file=app-1.2.jar, false"
    })
    void shouldKnowWhenAQueryMayNameAnotherFile(String uri, boolean doubtful) {
        assertThat(FileAddress.of(uri).namedByQuery()).isEqualTo(doubtful);
    }

    @ParameterizedTest
    @CsvSource({
        "https://nexus/content?g=com.acme&a=job&v=1.0, https://nexus/content?g=com.acme&a=job&v=2.0, false",
        "https://h/download?file=team-a/x.jar, https://h/download?file=team-b/x.jar, false",
        "https://h/download?id=1&v=2, https://ci:PASSWORD@h/download?v=2&id=1#top, true",
        "https://h/get?id=1&Expires=1&Signature=a, https://h/get?id=1&Expires=2&Signature=b, true",
        "https://h/get?id=1&X-Amz-Date=1, https://h/get?id=1&X-Amz-Date=2, true",
        "https://h/a.jar?v=1, https://h/a.jar?v=2, true",
        "oss://b/get?id=1, oss://b/get?id=2, false"
    })
    void shouldCompareTheQueryWhereItNamesTheFile(String one, String other, boolean same) {
        assertThat(FileAddress.of(one).compared().equals(FileAddress.of(other).compared()))
                .isEqualTo(same);
    }
}
