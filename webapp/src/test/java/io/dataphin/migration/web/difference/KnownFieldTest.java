package io.dataphin.migration.web.difference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownFieldTest {

    @Test
    void shouldKnowAFieldByEachOfItsPaths() {
        assertThat(KnownField.of("artifact.jarArtifact.additionalDependencies")).isEqualTo(KnownField.FILES);
        assertThat(KnownField.of("artifact.sqlArtifact.additionalDependencies")).isEqualTo(KnownField.FILES);
    }

    @Test
    void shouldLeaveOtherFieldsToTheirOwnNames() {
        assertThat(KnownField.of("flinkConf.state.backend")).isNull();
    }
}
