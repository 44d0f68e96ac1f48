package io.dataphin.migration.flow.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.spi.TargetPublishing.ObjectVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationNeedsTest {

    @ParameterizedTest
    @CsvSource({
        "IDE_RESOURCE, main.jar, true",
        "IDE_RESOURCE, lib.jar, true",
        "IDE_RESOURCE, LIB.jar, false",
        "IDE_RESOURCE, geo_hash, false",
        "STREAM_UDF, Geo_Hash, true",
        "STREAM_UDF, other, false",
        "STREAM_UDF, lib.jar, false",
        "FLINK_SQL, lib.jar, false",
    })
    void shouldNeedItsFilesAndTheFunctionsThatItCalls(String type, String name, boolean needed) {
        PublicationNeeds needs = PublicationNeeds.of(Publications.draft("select GEO_HASH(x)", "main.jar", "lib.jar"));

        assertThat(needs.include(new ObjectVersion(type, "1", "1"), name)).isEqualTo(needed);
    }

    @Test
    void shouldNeedAFunctionThatTheScriptCreatesForATime() {
        String sql = "create temporary function f as 'x'; drop temporary function f; select f(a)";

        assertThat(PublicationNeeds.of(Publications.draft(sql, "main.jar")).functions())
                .contains("f");
    }
}
