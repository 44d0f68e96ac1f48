package io.dataphin.migration.flow.publish;

import static io.dataphin.migration.flow.publish.Publications.NOW;
import static org.assertj.core.api.Assertions.assertThat;

/** For steps that give faults no meaning of their own: passing ones are waited for, refusals end the publication. */
final class OrdinaryFaults {

    private OrdinaryFaults() {}

    static void assertOrdinary(PublishState state) {
        PublishState waited = Publications.waited(state, 100);
        assertThat(Publications.step(state).fault(waited, Publications.unavailable(), NOW))
                .isEmpty();
        assertThat(Publications.step(state).fault(waited, Publications.rejected(), NOW))
                .isEmpty();
        assertThat(Publications.step(state).fault(waited, Publications.denied(), NOW))
                .isEmpty();
    }
}
