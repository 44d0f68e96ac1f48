package io.dataphin.migration.catalog;

import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.project.ProjectQuery;
import io.dataphin.migration.catalog.rights.PlatformProject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Cuts the projects that somebody may see into pages, so that only those that are shown are looked into. */
final class ProjectPages {

    /** Names are not unique. */
    static final Comparator<PlatformProject> ORDER =
            Comparator.comparing(PlatformProject::displayName).thenComparing(PlatformProject::id);

    private ProjectPages() {}

    /** @throws io.dataphin.migration.api.error.InvalidRequestException {@code INVALID_PARAMETER} for a cursor that does not fit */
    static Slice<PlatformProject> of(List<PlatformProject> visible, ProjectQuery query) {
        ProjectCursor position = query.cursor() == null ? null : ProjectCursor.read(query);
        String keyword = position == null ? query.keyword() : position.keyword();
        List<PlatformProject> found = visible.stream()
                .filter(project -> matches(project, keyword.toLowerCase(Locale.ROOT)))
                .sorted(ORDER)
                .toList();
        long total = position == null ? found.size() : position.total();
        List<PlatformProject> left = found.stream()
                .filter(project -> position == null || behind(project, position))
                .toList();
        List<PlatformProject> shown = left.stream().limit(query.limit()).toList();
        String next = left.size() > shown.size() ? cursor(shown.get(shown.size() - 1), keyword, total) : null;
        return new Slice<>(shown, next, total);
    }

    private static boolean matches(PlatformProject project, String keyword) {
        return project.name().toLowerCase(Locale.ROOT).contains(keyword)
                || project.displayName().toLowerCase(Locale.ROOT).contains(keyword)
                || Long.toString(project.id()).contains(keyword);
    }

    private static boolean behind(PlatformProject project, ProjectCursor position) {
        int byName = project.displayName().compareTo(position.displayName());
        return byName > 0 || byName == 0 && project.id() > position.id();
    }

    private static String cursor(PlatformProject last, String keyword, long total) {
        return new ProjectCursor(keyword, last.displayName(), last.id(), total).write();
    }
}
