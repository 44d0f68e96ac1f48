package io.dataphin.migration.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import org.junit.jupiter.api.Test;

class FindingEntityTest {

    private static final String LONG = "oss://b/订单/\n".repeat(2000);

    @Test
    void shouldKeepWhatALongFindingIsAbout() {
        Finding found = shared("0123456789abcdef0123456789abcdef");

        Finding read = storedAndRead(found);

        assertThat(read.text().parameters().get("addresses")).hasSizeLessThan(LONG.length());
        assertThat(found.sameAs(read)).isTrue();
        assertThat(shared("f".repeat(32)).sameAs(read)).isFalse();
    }

    @Test
    void shouldCompareTheTextsOfAFindingWithoutKey() {
        Finding found = Finding.of(Severity.WARNING, Finding.ALREADY_MIGRATED_ELSEWHERE, "task", "orders");

        assertThat(found.sameAs(storedAndRead(found))).isTrue();
        assertThat(found.sameAs(Finding.of(Severity.WARNING, Finding.ALREADY_MIGRATED_ELSEWHERE, "task", "other")))
                .isFalse();
    }

    private static Finding shared(String key) {
        return Finding.of(
                Severity.WARNING,
                Finding.RESOURCE_NAME_SHARED,
                "job",
                LONG,
                "names",
                LONG,
                "addresses",
                LONG,
                Finding.KEY,
                key);
    }

    private static Finding storedAndRead(Finding finding) {
        ParametersConverter converter = new ParametersConverter();
        RecordEntity record = new RecordEntity();
        record.id = 1L;
        FindingEntity entity = FindingEntity.of(record, finding);
        entity.parameters = converter.convertToEntityAttribute(converter.convertToDatabaseColumn(entity.parameters));
        return entity.toFinding();
    }
}
