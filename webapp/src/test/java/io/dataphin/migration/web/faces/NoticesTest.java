package io.dataphin.migration.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.web.fake.RecordingUpdate;
import jakarta.faces.application.FacesMessage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private final RecordingUpdate update = new RecordingUpdate();
    private final Notices notices = new Notices(update);

    @Test
    void shouldKeepANoticeWhateverElseHappens() {
        told("", "Batch 1 was started.");

        assertThat(told("refresh")).as("nothing to draw").isFalse();
        told("perform", "Submitted.");

        assertThat(texts()).containsExactly("Batch 1 was started.", "Submitted.");
    }

    @Test
    void shouldReplaceWhatTheSameControlSaidBefore() {
        told("next", "Choose a project.", "Choose a policy.");
        assertThat(told("next", "Choose a policy.")).isTrue();
        assertThat(texts()).containsExactly("Choose a policy.");

        assertThat(told("next")).as("gone, to be drawn").isTrue();
        assertThat(texts()).isEmpty();
    }

    @Test
    void shouldCloseTheOneThatWasPointedAt() {
        told("a", "First");
        told("b", "Second");

        notices.close(notices.getShown().get(0).number());
        notices.close(99);

        assertThat(texts()).containsExactly("Second");
        assertThat(update.updated()).containsExactly("notices");
    }

    @Test
    void shouldTellHowSeriousItIs() {
        notices.take("a", List.of(new FacesMessage(FacesMessage.SEVERITY_WARN, "Careful", "")));

        assertThat(notices.getShown())
                .singleElement()
                .extracting(Notices.Notice::severity)
                .isEqualTo(1);
    }

    private boolean told(String cause, String... texts) {
        return notices.take(
                cause,
                Arrays.stream(texts)
                        .map(text -> new FacesMessage(FacesMessage.SEVERITY_INFO, text, ""))
                        .toList());
    }

    private List<String> texts() {
        return notices.getShown().stream().map(Notices.Notice::text).toList();
    }
}
