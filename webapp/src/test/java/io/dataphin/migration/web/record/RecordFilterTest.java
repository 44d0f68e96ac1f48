package io.dataphin.migration.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.web.faces.Times;
import io.dataphin.migration.web.fake.FakeRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordFilterTest {

    private final RecordFilter filter = new RecordFilter();

    @Test
    void shouldAskForEverythingByDefault() {
        assertThat(query()).isEqualTo(RecordQuery.all());
        assertThat(filter.isActive()).isFalse();
        assertThat(filter.getKeyword()).isNull();
    }

    @Test
    void shouldTakeEveryFilterFromTheAddress() {
        filter.setKeyword(" order ");
        filter.setStatuses("FAILED,WAITING");
        filter.setType("FLINK_SQL");
        filter.setProject("9007199254740993");
        filter.setMigrator("30002");
        filter.setFrom("2026-11-01");
        filter.setTo("2026-11-02");
        filter.setBatch("12");
        filter.setSort("NAME");
        filter.setSize("50");

        RecordQuery query = query();

        assertThat(query.keyword()).isEqualTo("order");
        assertThat(query.statuses()).containsExactlyInAnyOrder(MigrationStatus.FAILED, MigrationStatus.WAITING);
        assertThat(query.types()).containsExactly(TaskType.FLINK_SQL);
        assertThat(query.projectIds()).containsExactly(9007199254740993L);
        assertThat(query.migrators()).containsExactly("30002");
        assertThat(query.from()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(query.to()).isEqualTo(Instant.parse("2026-11-03T00:00:00Z"));
        assertThat(query.batchId()).isEqualTo(12);
        assertThat(query.sort()).isEqualTo(RecordQuery.Sort.NAME);
        assertThat(query.limit()).isEqualTo(50);
    }

    @Test
    void shouldIgnoreWhatItCannotRead() {
        filter.setStatuses("LOST,");
        filter.setType("COBOL");
        filter.setProject("-1");
        filter.setFrom("soon");
        filter.setSize("100000");
        filter.setBatch("12345678901234567890");

        assertThat(query()).isEqualTo(RecordQuery.all());
    }

    @Test
    void shouldPreferOnlyMineToAnotherMigrator() {
        filter.setMigrator("30002");
        filter.setMine("1");

        assertThat(query().migrators()).containsExactly("me");
    }

    @Test
    void shouldSwitchAStatusOnAndOff() {
        filter.setStatuses("FAILED");

        assertThat(filter.toggled(MigrationStatus.SKIPPED)).isEqualTo("FAILED,SKIPPED");
        assertThat(filter.toggled(MigrationStatus.FAILED)).isEmpty();
    }

    private RecordQuery query() {
        return filter.toQuery("me", new Times(FakeRequest.plain()));
    }

    @Test
    void shouldBeTheSameAfterAWayThroughAnAddress() {
        RecordFilter filter = new RecordFilter();
        filter.setKeyword("订单 & more");
        filter.setStatuses("FAILED");
        filter.setMine("1");
        filter.setFrom("2026-11-01");
        filter.setSort("NAME");

        Map<String, String> parameters = Arrays.stream(filter.toAddress().split("&"))
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        RecordFilter other = RecordFilter.of(parameters::get);

        assertThat(other.restrictions()).isEqualTo(filter.restrictions());
        assertThat(other.getSort()).isEqualTo("NAME");
    }

    @Test
    void shouldKnowThatNothingIsBetweenDaysInTheWrongOrder() {
        RecordFilter filter = new RecordFilter();
        filter.setFrom("2026-11-02");
        assertThat(filter.isReversed()).as("open at its end").isFalse();
        filter.setTo("2026-11-02");
        assertThat(filter.isReversed()).as("one day").isFalse();
        filter.setTo("2026-11-01");
        assertThat(filter.isReversed()).isTrue();
        filter.setTo("yesterday");
        assertThat(filter.isReversed()).isFalse();
    }
}
