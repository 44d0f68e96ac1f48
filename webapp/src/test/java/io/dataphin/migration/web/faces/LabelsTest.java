package io.dataphin.migration.web.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.web.fake.FakeRequest;
import io.dataphin.migration.web.fake.FakeTexts;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private final Labels labels = new Labels(new Language(FakeRequest.plain()), new FakeTexts());

    @Test
    void shouldFindALabelInWhicheverBundleHasIt() {
        assertThat(labels.get("common.signOut")).isEqualTo("Sign out");
        assertThat(labels.with("batch.jobs.count", 3, 40)).isEqualTo("3 of 40 selected");
        assertThat(labels.of(MigrationStatus.SUBMITTING)).isEqualTo("Submitting");
        assertThat(labels.of(null)).isEmpty();
    }

    @Test
    void shouldSpeakTheReadersLanguageWhateverTheServersIs() {
        Labels chinese = new Labels(new Chinese(), new FakeTexts());

        assertThat(chinese.of(MigrationStatus.FAILED)).isEqualTo("失败");
    }

    @Test
    void shouldRenderErrorsByTheirCode() {
        assertThat(labels.error(Message.of("JOB_BUSY", "job", "a"))).isEqualTo("error.JOB_BUSY {job=a}");
    }

    @Test
    void shouldFailLoudlyForAKeyThatNobodyKnows() {
        assertThatThrownBy(() -> labels.get("record.nothing")).isInstanceOf(MissingResourceException.class);
    }

    private static class Chinese extends Language {

        private static final long serialVersionUID = 1L;

        Chinese() {
            super(FakeRequest.plain());
        }

        @Override
        public Locale getLocale() {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
