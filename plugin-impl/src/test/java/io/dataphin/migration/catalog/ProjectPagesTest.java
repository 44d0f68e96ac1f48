package io.dataphin.migration.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.ProjectQuery;
import io.dataphin.migration.catalog.rights.PlatformProject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectPagesTest {

    private static final List<PlatformProject> VISIBLE = List.of(
            project(14, "orders_rt", "Shop"),
            project(12, "finance_rt", "Finance 100%"),
            project(13, "retail_rt", "Shop"),
            project(11, "media", "媒体"));

    @Test
    void shouldShowEachProjectOnceInTheOrderOfNamesWhateverTheSizeOfPages() {
        for (int limit = 1; limit <= 5; limit++) {
            assertThat(allPages("", limit)).containsExactly(12L, 13L, 14L, 11L);
        }
    }

    @ParameterizedTest
    @CsvSource({"SHOP, '13 14'", "_rt, '12 13 14'", "%, 12", "媒, 11", "4, 14", "x, ''", "'shop ', ''"})
    void shouldTakeTheKeywordLiterallyAndInAnyCase(String keyword, String expected) {
        Slice<PlatformProject> page = ProjectPages.of(VISIBLE, new ProjectQuery(keyword, 20, null));

        assertThat(ids(page))
                .extracting(String::valueOf)
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
        assertThat(page.total()).isEqualTo(page.items().size());
        assertThat(page.nextCursor()).isNull();
    }

    @Test
    void shouldCarryKeywordAndTotalInTheCursor() {
        Slice<PlatformProject> first = ProjectPages.of(VISIBLE, new ProjectQuery("_rt", 1, null));
        List<PlatformProject> more = new ArrayList<>(VISIBLE);
        more.add(project(20, "zoo_rt", "Zoo"));

        Slice<PlatformProject> second = ProjectPages.of(more, new ProjectQuery("", 1, first.nextCursor()));

        assertThat(ids(second)).containsExactly(13L);
        assertThat(second.total()).isEqualTo(3);
        assertThat(ids(ProjectPages.of(VISIBLE, new ProjectQuery("_rt", 2, second.nextCursor()))))
                .containsExactly(14L);
    }

    @Test
    void shouldGoOnBehindAProjectThatIsGone() {
        Slice<PlatformProject> first = ProjectPages.of(VISIBLE, new ProjectQuery("", 2, null));
        List<PlatformProject> left =
                VISIBLE.stream().filter(project -> project.id() != 13).toList();

        assertThat(ids(ProjectPages.of(left, new ProjectQuery("", 2, first.nextCursor()))))
                .containsExactly(14L, 11L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "p1.", "p1.e30", "p1.!", "c2.eyJrIjoiIn0"})
    void shouldRefuseACursorThatIsNotOurs(String cursor) {
        assertThatThrownBy(() -> ProjectPages.of(VISIBLE, new ProjectQuery("", 20, cursor)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void shouldRefuseACursorOfAnotherKeyword() {
        String cursor =
                ProjectPages.of(VISIBLE, new ProjectQuery("_rt", 1, null)).nextCursor();

        assertThatThrownBy(() -> ProjectPages.of(VISIBLE, new ProjectQuery("shop", 1, cursor)))
                .isInstanceOf(InvalidRequestException.class);
    }

    private static List<Long> allPages(String keyword, int limit) {
        List<Long> ids = new ArrayList<>();
        String cursor = null;
        do {
            Slice<PlatformProject> page = ProjectPages.of(VISIBLE, new ProjectQuery(keyword, limit, cursor));
            assertThat(page.total()).isEqualTo(VISIBLE.size());
            ids.addAll(ids(page));
            cursor = page.nextCursor();
        } while (cursor != null);
        return ids;
    }

    private static List<Long> ids(Slice<PlatformProject> page) {
        return page.items().stream().map(PlatformProject::id).toList();
    }

    private static PlatformProject project(long id, String name, String displayName) {
        return new PlatformProject(id, name, displayName, ProjectMode.BASIC, null, null);
    }
}
