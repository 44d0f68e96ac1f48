package io.dataphin.migration.it.support.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {

    @TempDir
    private Path root;

    @Test
    void shouldPreferTheOneNamedByTheEnvironment() throws IOException {
        executable("usr/bin/chromium");
        Path named = executable("opt/browser");

        assertThat(chromium(Map.of(Chromium.VARIABLE, named.toString())).find()).contains(named);
    }

    @Test
    void shouldNotFallBackWhenTheNamedOneIsMissing() throws IOException {
        executable("usr/bin/chromium");
        Chromium chromium = chromium(Map.of(Chromium.VARIABLE, "/nowhere/browser"));

        assertThat(chromium.find()).isEmpty();
        assertThat(chromium.missing()).contains("CHROMIUM_PATH names /nowhere/browser");
    }

    @Test
    void shouldFindAnyOfTheUsualNames() throws IOException {
        Path chrome = executable("usr/bin/google-chrome");

        assertThat(chromium(Map.of()).find()).contains(chrome);
    }

    @Test
    void shouldSayHowToGetOne() {
        assertThat(chromium(Map.of()).find()).isEmpty();
        assertThat(chromium(Map.of()).missing()).contains("apt-get install chromium fonts-noto-cjk");
    }

    @Test
    void shouldBeCompleteOnlyWithAFontForChinese() throws IOException {
        executable("usr/bin/chromium");
        assertThat(chromium(Map.of()).isComplete()).isFalse();

        Files.createDirectories(root.resolve("usr/share/doc/fonts-noto-cjk"));
        assertThat(chromium(Map.of()).isComplete()).isTrue();
    }

    private Chromium chromium(Map<String, String> environment) {
        return new Chromium(environment, root);
    }

    private Path executable(String relative) throws IOException {
        Path file = root.resolve(relative);
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
