package io.dataphin.migration.preflight;

import io.dataphin.migration.runtime.ServerThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Makes the analyses of jobs injectable, with one thread of the server for those that nobody waits for. */
@ApplicationScoped
class AnalysisWork {

    /** Lists that wait; of more than these the oldest are left to whoever looks at their jobs. */
    private static final int MOST_LISTS = 100;

    private static final int IDLE_SECONDS = 60;

    @Produces
    @Singleton
    JobAnalyses analyses() {
        ThreadPoolExecutor background = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_LISTS),
                ServerThreads.factory(),
                new ThreadPoolExecutor.DiscardOldestPolicy());
        background.allowCoreThreadTimeOut(true);
        return new JobAnalyses(background);
    }

    /** Needs nothing of this bean, which may be gone before the analyses are. */
    void close(@Disposes JobAnalyses analyses) {
        analyses.close();
    }
}
