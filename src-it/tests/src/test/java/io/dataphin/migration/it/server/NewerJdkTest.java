package io.dataphin.migration.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewerJdkTest {

    @TempDir
    private Path folder;

    @Test
    void shouldTakeTheFirstThatIsNewEnough() throws IOException {
        assertThat(NewerJdk.in(list("17.0.15", "25.0.3", "21"))).contains(Path.of("/jdk/25.0.3"));
    }

    @Test
    void shouldFindNoneAmongOlderOnes() throws IOException {
        assertThat(NewerJdk.in(list("17.0.15", "1.8.0_412"))).isEmpty();
    }

    private Path list(String... versions) throws IOException {
        String jdks = Stream.of(versions).map("""
                        <toolchain>
                          <type>jdk</type>
                          <provides><vendor.version>x</vendor.version><version>%1$s</version></provides>
                          <configuration><jdkHome>/jdk/%1$s</jdkHome></configuration>
                        </toolchain>
                        """::formatted).collect(Collectors.joining());
        return Files.writeString(folder.resolve("jdks.xml"), "<toolchains>" + jdks + "</toolchains>");
    }
}
