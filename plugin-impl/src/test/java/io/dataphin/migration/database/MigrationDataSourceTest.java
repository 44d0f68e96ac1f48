package io.dataphin.migration.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class MigrationDataSourceTest {

    private static final String ADDRESS = "jdbc:postgresql://localhost/migration";

    /** The driver would write all values of a refused row into the log. */
    @Test
    void shouldKeepValuesOfRefusedRowsOutOfTheLogUnlessTheAddressWantsThem() {
        assertThat(driver(ADDRESS).getLogServerErrorDetail()).isFalse();
        assertThat(driver(ADDRESS + "?logServerErrorDetail=true").getLogServerErrorDetail())
                .isTrue();
    }

    private static PGSimpleDataSource driver(String address) {
        return (PGSimpleDataSource)
                MigrationDataSource.withoutPool(DatabaseSettings.of(address, Optional.empty()), Duration.ofSeconds(5))
                        .orElseThrow();
    }
}
