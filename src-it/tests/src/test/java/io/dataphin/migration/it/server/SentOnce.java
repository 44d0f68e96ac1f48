package io.dataphin.migration.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.it.support.client.ResettingGateway;
import io.dataphin.migration.it.support.client.ResettingGateway.Arrival;
import java.util.List;

/**
 * Migrates a job while a read of the source, a create and a submit are broken off after their requests were read. What is sent twice with the same
 * nonce was repeated by something below the product, which signs anew each time.
 */
final class SentOnce {

    private static final String READ = "GetDeployment";
    private static final List<String> WRITES = List.of("CreateStreamTask", "SubmitStreamTaskByAsync");

    private final ResettingGateway gateway;
    private final OneMigration jobs;

    SentOnce(ResettingGateway gateway, OneMigration jobs) {
        this.gateway = gateway;
        this.jobs = jobs;
    }

    /**
     * Migrates a new job and looks at all records there are.
     *
     * @param kept whether connections are kept between requests
     */
    void shouldMigrate(String when, int records, boolean kept) {
        gateway.breakOffNext(kept, READ, WRITES.get(0), WRITES.get(1));

        jobs.shouldMigrate(when, records);

        assertThat(gateway.arrivals(READ)).as(when).anyMatch(Arrival::reset);
        for (String write : WRITES) {
            List<Arrival> arrivals = gateway.arrivals(write);
            assertThat(arrivals).as(when).extracting(Arrival::nonce).doesNotHaveDuplicates();
            assertThat(arrivals)
                    .as("%s, on %s connections: one was lost, was looked for and was sent again", when, kept)
                    .extracting(Arrival::reset)
                    .containsExactly(true, false);
            assertThat(arrivals.get(0).kept()).as("%s of %s", when, write).isEqualTo(kept);
        }
    }
}
