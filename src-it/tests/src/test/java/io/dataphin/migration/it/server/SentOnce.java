package io.dataphin.migration.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.it.support.client.ResettingGateway;
import io.dataphin.migration.it.support.client.ResettingGateway.Arrival;
import java.util.List;

/**
 * Migrates a job while a read of the source and a write are broken off after their requests were read. What is sent twice with the same
 * nonce was repeated by something below the product, which signs anew each time.
 */
final class SentOnce {

    private static final String READ = "GetDeployment";

    private final ResettingGateway gateway;
    private final OneMigration jobs;

    SentOnce(ResettingGateway gateway, OneMigration jobs) {
        this.gateway = gateway;
        this.jobs = jobs;
    }

    /** Migrates a new job whose create is lost on a kept connection. */
    void shouldMigrateOverKeptConnections(String when, int records) {
        shouldMigrate(when, records, "CreateStreamTask", true);
    }

    /** Migrates a new job whose submit is lost; every request has a connection of its own. */
    void shouldMigrateOverFreshConnections(String when, int records) {
        shouldMigrate(when, records, "SubmitStreamTaskByAsync", false);
    }

    private void shouldMigrate(String when, int records, String write, boolean kept) {
        gateway.breakOffNext(kept, READ, write);

        jobs.shouldMigrate(when, records);

        List<Arrival> arrivals = gateway.arrivals(write);
        assertThat(arrivals).as(when).extracting(Arrival::nonce).doesNotHaveDuplicates();
        assertThat(arrivals)
                .as("%s: one was lost, was looked for and was sent again", when)
                .extracting(Arrival::reset)
                .containsExactly(true, false);
        assertThat(arrivals.get(0).kept()).as(when).isEqualTo(kept);
        assertThat(gateway.arrivals(READ)).as(when).anyMatch(Arrival::reset);
    }
}
