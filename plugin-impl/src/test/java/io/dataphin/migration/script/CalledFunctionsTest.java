package io.dataphin.migration.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalledFunctionsTest {

    private static final int MEGABYTE = 1 << 20;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "select geo_hash(x) from t | true",
                "select `function`, geo_hash(x) from t | true",
                "drop function if exists geo_hash; select geo_hash(x) | true",
                "create function cat.db.geo_hash as 'x'; select geo_hash(x) | false",
                "create function geo_hash.db.f as 'x'; select geo_hash(x) | true",
                "create temporary system function `geo_hash` as 'x'; select geo_hash(x) | false",
                "create table function; select geo_hash(x) | true",
                "create function ; select geo_hash(x) | true",
                "select geo_hash(x); create function geo_hash | false",
                "select GEO_HASH (x) from t | true",
                "select `geo_hash`(x) from t | true",
                "select cat.db.geo_hash(x) | true",
                "select geo_hash /* why */ (x) | true",
                "select 'it''s', geo_hash(x) | true",
                "select '--', geo_hash(x) | true",
                "select `a'b`, geo_hash(x), 'c' | true",
                "select /* ' */ geo_hash(x) -- ' | true",
                "select geo_hash from t | false",
                "select geo_hash, (x) | false",
                "select geo_hash 'a' (x) | false",
                "select my_geo_hash(x) | false",
                "select geo_hash2(x) | false",
                "select `my geo_hash`(x) | false",
                "select 'http://x', geo_hash(x) // it's | true",
                "select geo_hash(x) /*+ OPTIONS('a' = 'b') */ | true",
                "-- geo_hash(x) | false",
                "// geo_hash(x) | false",
                "select 1 /*+ geo_hash(x) */ | false",
                "select 'geo_hash(x)' | false",
                "select 'it''s geo_hash(x)' | false",
                "/* geo_hash(x) */ select 1 | false",
                "select 'geo_hash(x) | false",
                "/* geo_hash(x) | false",
                "` | false",
                "geo_hash | false",
            })
    void shouldTellCallsFromOtherMentions(String sql, boolean calls) {
        assertThat(CalledFunctions.of(sql).contains("geo_hash")).isEqualTo(calls);
    }

    @Test
    void shouldLeaveOutFunctionsThatTheScriptCreates() {
        String sql = "create temporary function if not exists `Mask` as 'x.Mask'; select mask(a), trim2(b) from t";

        assertThat(CalledFunctions.of(sql)).containsExactly("trim2");
    }

    @Test
    void shouldFindNothingWithoutScript() {
        assertThat(CalledFunctions.of(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"select geo_hash // it's\n(x)", "\uFEFFselect 1 // it's\r\n, geo_hash(x)"})
    void shouldReadOnAfterTheLineOfAComment(String sql) {
        assertThat(CalledFunctions.of(sql)).containsExactly("geo_hash");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--", "// it's"})
    void shouldReadLinesThatEndInAComment(String comment) {
        assertThat(CalledFunctions.of("select 1 " + comment + " first(x)\n, second(x)"))
                .containsExactly("second");
    }

    @Test
    void shouldReadALiteralOfAMegabyte() {
        String sql = "select '" + "x''".repeat(MEGABYTE / 3) + "', geo_hash(x) /*" + "(".repeat(MEGABYTE) + "*/";

        assertThat(Assertions.assertTimeout(Duration.ofSeconds(5), () -> CalledFunctions.of(sql)))
                .containsExactly("geo_hash");
    }
}
