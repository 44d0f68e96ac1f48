package io.dataphin.migration.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.database.ColumnText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTextTest {

    @Test
    void shouldLeaveWhatFits() {
        assertThat(ColumnText.fit("12345", 5)).isEqualTo("12345");
        assertThat(ColumnText.fit("", 5)).isEmpty();
        assertThat(ColumnText.fit(null, 5)).isNull();
    }

    @Test
    void shouldCutAndSaySo() {
        assertThat(ColumnText.fit("123456", 5)).isEqualTo("1234…");
    }

    @Test
    void shouldNotKeepHalfACharacter() {
        assertThat(ColumnText.fit("123\uD83D\uDE0056", 5)).isEqualTo("123…");
    }

    @Test
    void shouldShowASignForWhatPostgreSqlDoesNotTake() {
        assertThat(ColumnText.fit("1\0002345", 6)).isEqualTo("1␀2345");
    }

    @Test
    void shouldTakeEmptyForNoneWhereThatIsMeant() {
        assertThat(ColumnText.fitOrNull("", 5)).isNull();
        assertThat(ColumnText.fitOrNull("1", 5)).isEqualTo("1");
    }

    /** A body of control characters, each of which takes six in JSON. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 40, 400})
    void shouldMakeParametersFitTheirColumn(int count) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            parameters.put("name" + i, "\u0001".repeat(2000));
        }

        Map<String, String> fitting = StoredParameters.fit(parameters, StoredParameters.WAITING);

        assertThat(StoredParameters.write(fitting)).hasSizeLessThanOrEqualTo(StoredParameters.WAITING);
        assertThat(fitting).isNotEmpty();
        assertThat(StoredParameters.fit(fitting, StoredParameters.WAITING)).isEqualTo(fitting);
        assertThat(StoredParameters.read(StoredParameters.write(fitting))).isEqualTo(fitting);
    }
}
