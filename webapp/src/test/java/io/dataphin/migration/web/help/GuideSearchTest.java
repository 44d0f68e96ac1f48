package io.dataphin.migration.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GuideSearchTest {

    private static final GuideBook BOOK = new GuideBook(
            page("README", section("Contents", "upload, project, undo")),
            List.of(new GuideGroup(
                    "All",
                    List.of(
                            page("first", section("Prepare", "Upload the files of the Project."), section("Check", "")),
                            page("second", section("Upload", "By hand. " + "word ".repeat(80) + "end"))))));

    @Test
    void shouldFindSectionsThatHaveAllWordsInAnyCaseAndOrder() {
        assertThat(found("PROJECT upload")).containsExactly("Prepare");
        assertThat(found("upload nothing")).isEmpty();
    }

    @Test
    void shouldPutHeadingsFirst() {
        assertThat(found(" upload ")).containsExactly("Upload", "Prepare");
    }

    @Test
    void shouldMarkTheWordsAndKeepTheText() {
        GuideHit hit = new GuideSearch("upload project").in(BOOK).get(0);

        assertThat(hit.excerpt())
                .containsExactly(
                        new MarkedText("Upload", true),
                        new MarkedText(" the files of the ", false),
                        new MarkedText("Project", true),
                        new MarkedText(".", false));
    }

    @Test
    void shouldTakeWhatIsTypedAsItStands() {
        assertThat(found("file.")).isEmpty();
        assertThat(found("project.")).containsExactly("Prepare");
        assertThat(found("(")).isEmpty();
    }

    @Test
    void shouldCutALongTextBetweenWords() {
        String excerpt = text(new GuideSearch("end").in(BOOK).get(0).excerpt());

        assertThat(excerpt).startsWith("…word ").endsWith("word end").hasSizeLessThan(100);
        assertThat(text(new GuideSearch("hand").in(BOOK).get(0).excerpt()))
                .startsWith("By hand. ")
                .endsWith("word…");
    }

    @Test
    void shouldFindChineseTextAndLeadToAHeadingThatIsThere() {
        List<GuideHit> hits = new GuideSearch("重新提交").in(new Guide().in(Locale.SIMPLIFIED_CHINESE));

        assertThat(hits).isNotEmpty().allSatisfy(hit -> {
            assertThat(hit.page().html()).contains(" id=\"" + hit.section().id() + "\">");
            assertThat(text(hit.excerpt()).length()).isLessThan(220);
        });
    }

    private static List<String> found(String query) {
        return new GuideSearch(query)
                .in(BOOK).stream().map(hit -> hit.section().heading()).toList();
    }

    private static String text(List<MarkedText> parts) {
        return parts.stream().map(MarkedText::text).collect(Collectors.joining());
    }

    private static GuidePage page(String name, GuideSection... sections) {
        return new GuidePage(name, name, "", List.of(sections));
    }

    private static GuideSection section(String heading, String text) {
        return new GuideSection("", heading, text);
    }
}
