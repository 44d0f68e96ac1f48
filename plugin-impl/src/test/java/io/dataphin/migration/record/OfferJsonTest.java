package io.dataphin.migration.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.preflight.NamesInProject;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.task.TaskCluster;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfferJsonTest {

    private static final TaskCluster CLUSTER = new TaskCluster("c1", "queue", "PREJOB");

    @Test
    void shouldKeepClustersVersionsAndMissingFunctions() {
        TargetOffer offer = new TargetOffer(
                List.of(CLUSTER),
                Map.of(CLUSTER, List.of("1.17")),
                NamesInProject.NOT_ASKED,
                NamesInProject.of(Set.of("mask", "geo"), Set.of("geo")));

        assertThat(OfferJson.read(OfferJson.write(offer))).isEqualTo(offer);
    }

    @Test
    void shouldTellAProjectThatLacksNothingFromOneThatWasNotAsked() {
        NamesInProject nothing = NamesInProject.of(Set.of("geo"), Set.of("geo"));
        TargetOffer asked = new TargetOffer(List.of(CLUSTER), Map.of(), NamesInProject.NOT_ASKED, nothing);

        assertThat(OfferJson.read(OfferJson.write(asked)).functions().asked()).isTrue();
        assertThat(OfferJson.read(OfferJson.write(new TargetOffer(List.of(CLUSTER), Map.of())))
                        .functions()
                        .asked())
                .isFalse();
    }

    @Test
    void shouldReadWhatAFormerVersionStored() {
        String stored =
                "[{\"cluster\":{\"clusterId\":\"c1\",\"queueName\":\"queue\",\"clusterType\":\"PREJOB\"},\"engineVersions\":null}]";

        assertThat(OfferJson.read(stored).functions()).isEqualTo(NamesInProject.NOT_ASKED);
        assertThat(OfferJson.read(stored).clusters()).hasSize(1);
    }
}
