package io.dataphin.migration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationNeedsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "select geo_hash(x) from t | true",
                "select GEO_HASH (x) from t | true",
                "select `geo_hash`(x) from t | true",
                "select cat.db.geo_hash(x) | true",
                "select geo_hash from t | false",
                "select my_geo_hash(x) | false",
                "-- geo_hash(x) | false",
                "select 'geo_hash(x)' | false",
                "/* geo_hash(x) */ select 1 | false",
            })
    void shouldTellCallsFromOtherMentions(String code, boolean calls) {
        assertThat(PublicationNeeds.calls(code, "geo_hash")).isEqualTo(calls);
    }
}
