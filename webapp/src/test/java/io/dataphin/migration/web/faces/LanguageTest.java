package io.dataphin.migration.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.web.fake.FakeRequest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({"en, en", "en-GB, en", "zh-CN, zh-CN", "zh, zh-CN", "zh-TW, zh-CN", "de, en"})
    void shouldAnswerInTheClosestLanguage(String wanted, String answered) {
        assertThat(Language.best(Locale.forLanguageTag(wanted))).isEqualTo(Locale.forLanguageTag(answered));
    }

    @Test
    void shouldTakeTheChosenLanguageBeforeTheBrowsers() {
        FakeRequest request = new FakeRequest("/").language("de").language("zh-CN");
        assertThat(new Language(request.build()).getTag()).isEqualTo("zh-CN");

        request.cookie(Language.COOKIE, "en");
        assertThat(new Language(request.build()).getTag()).isEqualTo("en");
    }

    @Test
    void shouldNameALanguageInThatLanguage() {
        assertThat(new Language(FakeRequest.plain()).nameOf(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("中文");
    }
}
