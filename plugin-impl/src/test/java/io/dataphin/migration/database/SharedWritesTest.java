package io.dataphin.migration.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedWritesTest {

    private final SharedWrites writes = new SharedWrites();
    private final AtomicInteger began = new AtomicInteger();
    private final ExecutorService committers = Executors.newFixedThreadPool(8);

    @AfterEach
    void stop() {
        committers.shutdownNow();
    }

    @Test
    void shouldWriteLoneCommitAtOnce() {
        writes.await(began::incrementAndGet);

        assertThat(began).hasValue(1);
    }

    @Test
    void shouldWriteOnceForAllThatCommitDuringAWrite() throws Exception {
        CountDownLatch disk = new CountDownLatch(1);
        List<Future<?>> commits = new ArrayList<>();
        commits.add(committers.submit(() -> writes.await(() -> {
            began.incrementAndGet();
            await().until(() -> disk.getCount() == 0);
        })));
        await().until(() -> began.get() == 1);
        for (int i = 0; i < 7; i++) {
            commits.add(committers.submit(() -> writes.await(began::incrementAndGet)));
        }
        await().until(() -> writes.waiting() == 8);
        assertThat(commits)
                .as("none returns before a write that began after its commit")
                .noneMatch(Future::isDone);

        disk.countDown();
        for (Future<?> commit : commits) {
            commit.get();
        }

        assertThat(began).hasValue(2);
    }

    @Test
    void shouldTellFailureAndLetTheNextOneTryAgain() {
        assertThatThrownBy(() -> writes.await(() -> {
                    throw new IllegalStateException("disk full");
                }))
                .hasMessage("disk full");

        writes.await(began::incrementAndGet);

        assertThat(began).hasValue(1);
    }
}
