package io.dataphin.migration.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.task.TaskName;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetNamesTest {

    private final TargetNames names = new TargetNames();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dwd_orders_rt          | dwd_orders_rt",
                "a__b_                  | a__b_",
                "risk-score-stream      | risk_score_stream",
                "RiskScore V2           | riskscore_v2",
                "订单实时宽表             | ding_dan_shi_shi_kuan_biao",
                "Über Größe             | uber_grosse",
                "заказы                 | zakazy",
                "注文データ               | zhu_wendeta",
                "2024_report            | t_2024_report",
                "_private_job           | private_job",
                "ab                     | ab_task",
                "7                      | t_7_task",
                "a--b...c               | a_b_c",
                "ｆｕｌｌ－ｗｉｄｔｈ       | full_width"
            })
    void shouldProposeAReadableName(String source, String expected) {
        assertThat(names.propose(source)).isEqualTo(expected);
    }

    @Test
    void shouldProposeAHashWhenNothingReadableIsLeft() {
        assertThat(names.propose("🚀🚀")).matches("t_[0-9a-f]{8}").isNotEqualTo(names.propose("🚀"));
    }

    @Test
    void shouldTellLongNamesWithTheSameBeginningApart() {
        String beginning = "Dwd-orders-".repeat(10);

        assertThat(names.propose(beginning + "a"))
                .hasSize(TaskName.MAX_LENGTH)
                .isNotEqualTo(names.propose(beginning + "b"));
    }

    @Test
    void shouldKeepLegalNameAndSuffixTheOthersThatMeetIt() {
        Map<String, String> proposals =
                names.proposeAll(Map.of("1", "orders_rt", "2", "orders-rt", "3", "Orders RT", "4", "users-rt"));

        assertThat(proposals).containsEntry("1", "orders_rt").containsEntry("4", "users_rt");
        assertThat(proposals.get("2")).matches("orders_rt_[0-9a-f]{8}");
        assertThat(proposals.get("3")).matches("orders_rt_[0-9a-f]{8}").isNotEqualTo(proposals.get("2"));
    }

    @Test
    void shouldSuffixAllWhenOnlyIllegalNamesMeet() {
        Map<String, String> proposals = names.proposeAll(Map.of("1", "users-rt", "2", "users.rt"));

        assertThat(proposals.values()).allMatch(name -> name.matches("users_rt_[0-9a-f]{8}"));
    }

    @Test
    void shouldFindAnotherNameWhenTheSuffixedOneIsTaken() {
        String suffixed =
                names.proposeAll(Map.of("1", "users-rt", "2", "users.rt")).get("1");

        Map<String, String> proposals = names.proposeAll(Map.of("1", "users-rt", "2", "users.rt", "3", suffixed));

        assertThat(proposals).containsEntry("3", suffixed);
        assertThat(proposals.get("1")).matches("users_rt_[0-9a-f]{8}").isNotEqualTo(suffixed);
    }
}
