package io.dataphin.migration.platform.ververica;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The newest run of a deployment. In which direction the platform sorts runs is not documented: when the first page starts with the
 * oldest, the last page is read, too.
 */
final class LatestJob {

    private final IntFunction<Page> pages;

    /** @param pages reads the page of a number from 1 */
    LatestJob(IntFunction<Page> pages) {
        this.pages = pages;
    }

    /** @return empty when the deployment never ran */
    Optional<Job> find() {
        Page first = pages.apply(1);
        List<Job> jobs = jobs(first);
        if (first.last(1, PagedRead.PAGE_SIZE) || first.total() == null || !oldestFirst(jobs)) {
            return newest(jobs);
        }
        int lastPage = (int) ((first.total() + PagedRead.PAGE_SIZE - 1) / PagedRead.PAGE_SIZE);
        return newest(jobs(pages.apply(lastPage))).or(() -> newest(jobs));
    }

    private static List<Job> jobs(Page page) {
        return page.items().stream().map(Job::of).toList();
    }

    private static boolean oldestFirst(List<Job> jobs) {
        Instant first = jobs.get(0).begin();
        return first.isBefore(jobs.get(jobs.size() - 1).begin());
    }

    private static Optional<Job> newest(List<Job> jobs) {
        return jobs.stream().max(Comparator.comparing(Job::begin));
    }
}
