package io.dataphin.migration.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.web.faces.BundleWords;
import io.dataphin.migration.web.record.FieldOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide is whole: the same in both languages, every address leads somewhere, and its words are those of the pages. */
class GuideTest {

    private static final Path SOURCES = Path.of("../docs/guide");
    private static final Pattern BOLD = Pattern.compile("<strong>(.*?)</strong>");
    private static final Pattern TARGET = Pattern.compile("<code id=\"([A-Z_]+)\"");
    private static final Pattern CODE_CELL = Pattern.compile("<td><code[^>]*>([A-Z_]+)</code></td>");
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*)\"");
    private static final Pattern PAGE_LINK = Pattern.compile("index\\.xhtml\\?page=([a-z-]+)(?:#([A-Z_]+))?");
    private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]*)\" alt=\"([^\"]*)\"");
    private static final Pattern HEADING = Pattern.compile("<h[1-6] (id=\"section-\\d+\">)");
    private static final Pattern SHAPE = Pattern.compile("<(h[1-6]|tr|li|img|pre)\\b");

    private static final Guide GUIDE = new Guide();

    @ParameterizedTest
    @MethodSource("languages")
    void shouldListEveryFileInTheContents(Locale language) throws IOException {
        assertThat(GUIDE.in(language).pages().stream().map(GuidePage::name).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(files(language));
    }

    @Test
    void shouldHaveTheSamePagesInTheSameOrderInBothLanguages() {
        assertThat(names(Locale.SIMPLIFIED_CHINESE)).hasSizeGreaterThan(10).isEqualTo(names(Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldHaveTheSameShapeInBothLanguages(String page) {
        assertThat(find(SHAPE, page(Locale.SIMPLIFIED_CHINESE, page)))
                .isEqualTo(find(SHAPE, page(Locale.ENGLISH, page)));
        assertThat(find(TARGET, page(Locale.SIMPLIFIED_CHINESE, page)))
                .isEqualTo(find(TARGET, page(Locale.ENGLISH, page)));
        assertThat(find(LINK, page(Locale.SIMPLIFIED_CHINESE, page))).isEqualTo(find(LINK, page(Locale.ENGLISH, page)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldLinkToPagesAndCodesThatAreThere(Locale language) {
        for (GuidePage page : GUIDE.in(language).pages()) {
            assertThat(find(LINK, page))
                    .as(page.name())
                    .allMatch(link -> leads(language, link), "leads to a page of the guide");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldShowPicturesThatAreThereAndDescribed(Locale language) {
        for (GuidePage page : GUIDE.in(language).pages()) {
            PICTURE.matcher(page.html()).results().forEach(picture -> {
                assertThat(SOURCES.resolve(picture.group(1))).as(page.name()).isRegularFile();
                assertThat(picture.group(2)).as(page.name()).isNotBlank();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldPrintInBoldOnlyWhatStandsOnThePages(Locale language) {
        BundleWords words = new BundleWords(language);

        for (GuidePage page : GUIDE.in(language).pages()) {
            assertThat(find(BOLD, page)).as(page.name()).allMatch(words::hasText, "is a text of the pages");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldLeaveNoMarkupUnread(Locale language) {
        for (GuidePage page : GUIDE.in(language).pages()) {
            assertThat(page.html().replaceAll("<[^>]*>", "")).as(page.name()).doesNotContain("*", "](", "| ", "&lt;");
            assertThat(page.title()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldExplainEveryFailureFindingBlockerAndReason(Locale language) {
        BundleWords words = new BundleWords(language);

        assertThat(targets(language, "failures")).containsAll(words.codes("failure"));
        assertThat(targets(language, "findings")).containsAll(words.codes("finding"));
        assertThat(find(CODE_CELL, page(language, "findings")))
                .as("one row a code")
                .doesNotHaveDuplicates();
        assertThat(targets(language, "prepare-project")).containsAll(words.codes("blocker"));
        assertThat(targets(language, "migrate-jobs")).containsAll(words.codes("reason"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldNameEveryStatusStageOutcomePolicyAndSeverity(Locale language) {
        assertNamed(language, "follow-progress", MigrationStatus.values());
        assertNamed(language, "follow-progress", Stage.values());
        assertNamed(language, "verification", FieldOutcome.values());
        assertNamed(language, "same-name-policy", SameNamePolicy.values());
        assertNamed(language, "findings", Severity.values());
    }

    @ParameterizedTest
    @EnumSource(Turn.class)
    void shouldLeadFromPageToPage(Turn turn) {
        GuideBook book = GUIDE.in(Locale.ENGLISH);
        GuidePage last = book.pages().get(book.pages().size() - 1);

        if (turn == Turn.FORWARD) {
            assertThat(book.after(book.start()).map(GuidePage::name)).contains("overview");
            assertThat(book.after(last)).isEmpty();
        } else {
            assertThat(book.before(book.page("overview").orElseThrow())).contains(book.start());
            assertThat(book.before(book.start())).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldHaveAllHeadingsAndWordsForTheSearch(Locale language) {
        for (GuidePage page : GUIDE.in(language).pages()) {
            assertThat(page.sections().stream()
                            .map(section -> "id=\"" + section.id() + "\">")
                            .toList())
                    .as(page.name())
                    .isEqualTo(find(HEADING, page).stream().toList());
        }
        assertThat(GUIDE.in(language).page("failures").orElseThrow().sections())
                .extracting(GuideSection::text)
                .anyMatch(text -> text.contains("RESOURCE_MISSING"));
    }

    @Test
    void shouldShowRawHtmlAsText() {
        GuideMarkdown markdown = new GuideMarkdown();

        assertThat(markdown.render(markdown.parse("a <script>alert(1)</script> [b](javascript:alert(1))"), "en"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script", "javascript:");
    }

    static List<Locale> languages() {
        return List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    }

    static List<String> pages() {
        return names(Locale.ENGLISH);
    }

    private enum Turn {
        FORWARD,
        BACK
    }

    private static void assertNamed(Locale language, String page, Enum<?>... constants) {
        BundleWords words = new BundleWords(language);
        assertThat(find(BOLD, page(language, page)))
                .containsAll(Stream.of(constants).map(words::of).toList());
    }

    private static boolean leads(Locale language, String link) {
        var matcher = PAGE_LINK.matcher(link);
        if (!matcher.matches()) {
            return false;
        }
        return GUIDE.in(language)
                .page(matcher.group(1))
                .filter(page -> matcher.group(2) == null || find(TARGET, page).contains(matcher.group(2)))
                .isPresent();
    }

    private static Set<String> targets(Locale language, String page) {
        return new TreeSet<>(find(TARGET, page(language, page)));
    }

    private static GuidePage page(Locale language, String name) {
        return GUIDE.in(language).page(name).orElseThrow();
    }

    private static List<String> names(Locale language) {
        return GUIDE.in(language).pages().stream().map(GuidePage::name).toList();
    }

    private static List<String> find(Pattern pattern, GuidePage page) {
        return pattern.matcher(page.html())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Set<String> files(Locale language) throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve(language.getLanguage()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(GuideMarkdown.FILE_END))
                    .map(name -> name.substring(0, name.length() - GuideMarkdown.FILE_END.length()))
                    .collect(Collectors.toSet());
        }
    }
}
