package io.dataphin.migration.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.message.MessageBundle;
import io.dataphin.migration.web.export.ReportMessageBundle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RestMessageBundleTest {

    static Stream<MessageBundle> bundles() {
        return Stream.of(new RestMessageBundle(), new ReportMessageBundle());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldHaveTheSameTextsWithTheSameParametersInBothLanguages(MessageBundle bundle) {
        ResourceBundle english = bundle(bundle, Locale.ROOT);
        ResourceBundle chinese = bundle(bundle, Locale.SIMPLIFIED_CHINESE);

        assertThat(chinese.getLocale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        for (String key : english.keySet()) {
            assertThat(parameters(chinese.getString(key))).as(key).isEqualTo(parameters(english.getString(key)));
        }
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void shouldTellItsLanguageFromWhatTheReaderAccepts() {
        assertThat(Language.of(null)).isEqualTo(Locale.ENGLISH);
        assertThat(Language.of("")).isEqualTo(Locale.ENGLISH);
        assertThat(Language.of("de, fr")).isEqualTo(Locale.ENGLISH);
        assertThat(Language.of("zh")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Language.of("zh-Hans-CN")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Language.of("en-GB, zh-CN")).isEqualTo(Locale.ENGLISH);
        assertThat(Language.of("en;q=0.5, zh-CN")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Language.of("zh;q=0, en")).isEqualTo(Locale.ENGLISH);
        assertThat(Language.of("*")).isEqualTo(Locale.ENGLISH);
        assertThat(Language.of("q=;;,\u0000")).isEqualTo(Locale.ENGLISH);
    }

    private static ResourceBundle bundle(MessageBundle bundle, Locale locale) {
        return ResourceBundle.getBundle(bundle.baseName(), locale, bundle.classLoader());
    }

    private static Set<String> parameters(String text) {
        Set<String> names = new TreeSet<>();
        Matcher name = Pattern.compile("\\{(\\w+)}").matcher(text);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }
}
