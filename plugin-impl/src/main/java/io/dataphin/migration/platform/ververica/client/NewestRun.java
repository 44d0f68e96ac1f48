package io.dataphin.migration.platform.ververica.client;

import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.spi.SourcePlatform.LatestRun;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The newest run of a deployment. In which direction the platform sorts runs is not documented: when the first page begins with the oldest, the
 * last page has to be asked, too.
 */
final class NewestRun {

    private NewestRun() {}

    /** @param number of the page, from 1 */
    static LatestRun of(Page<Job> page, int number) {
        boolean enough = number > 1 || page.last(number) || page.total() == null || !oldestFirst(page.items());
        long lastPage = enough ? 0 : (page.total() + page.size() - 1) / page.size();
        return new LatestRun(newest(page.items()).map(Job::run), (int) Math.min(lastPage, Integer.MAX_VALUE));
    }

    private static boolean oldestFirst(List<Job> jobs) {
        Instant first = jobs.get(0).begin();
        return first.isBefore(jobs.get(jobs.size() - 1).begin());
    }

    private static Optional<Job> newest(List<Job> jobs) {
        return jobs.stream().max(Comparator.comparing(Job::begin));
    }
}
