package io.dataphin.migration.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.web.faces.Language;
import io.dataphin.migration.web.fake.FakeRequest;
import org.junit.jupiter.api.Test;

class HelpViewTest {

    @Test
    void shouldBeginWithTheContents() {
        HelpView view = view("en");

        assertThat(view.isStart()).isTrue();
        assertThat(view.getBefore()).isNull();
        assertThat(view.getAfter().name()).isEqualTo("overview");
        assertThat(view.getGroups())
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group.pages()).isNotEmpty());
    }

    @Test
    void shouldShowTheNamedPageInTheLanguageOfTheReader() {
        HelpView english = view("en");
        HelpView chinese = view("zh-CN");
        english.setName("failures");
        chinese.setName("failures");

        assertThat(english.getPage().title()).isEqualTo("When a job failed");
        assertThat(chinese.getPage().title()).isEqualTo("作业迁移失败时");
        assertThat(english.isStart()).isFalse();
    }

    @Test
    void shouldEndWithTheLastPage() {
        HelpView view = view("en");
        view.setName("glossary");

        assertThat(view.getAfter()).isNull();
        assertThat(view.getBefore()).isNotNull();
    }

    private static HelpView view(String language) {
        return new HelpView(
                new Guide(),
                new Language(new FakeRequest("/").language(language).build()));
    }
}
