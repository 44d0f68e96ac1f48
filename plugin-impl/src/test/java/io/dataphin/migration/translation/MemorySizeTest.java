package io.dataphin.migration.translation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemorySizeTest {

    @ParameterizedTest
    @CsvSource({
        "4Gi, 4Gi",
        "4 GiB, 4Gi",
        "1 gb, 1Gi",
        "4g, 4Gi",
        "8192 mb, 8Gi",
        "4096Mi, 4Gi",
        "1536 mb, 1536Mi",
        "1.5Gi, 1536Mi",
        "0.5 GB, 512Mi",
        "512M, 512Mi",
        "1t, 1024Gi",
        "4194304k, 4Gi",
        "4194304 KiB, 4Gi",
        "2 gibibytes, 2Gi",
        "4294967296, 4Gi",
        "4294967296b, 4Gi",
        "4294967296 bytes, 4Gi",
        "1073741825, 1073741825",
        "0.3b, 1",
        "' 2Gi ', 2Gi"
    })
    void shouldReadEverySpellingInPowersOf1024(String text, String expected) {
        assertThat(MemorySize.parse(text)).map(MemorySize::text).contains(expected);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Gi", "0", "0Gi", "-1Gi", "4 Gi B", "4x", "4 bi", "1e3", "9999999999t", "${memory}"})
    void shouldReadNothingElse(String text) {
        assertThat(MemorySize.parse(text)).isEmpty();
    }
}
