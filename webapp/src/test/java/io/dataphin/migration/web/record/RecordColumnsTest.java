package io.dataphin.migration.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.web.fake.FakeRequest;
import io.dataphin.migration.web.record.RecordColumns.Column;
import org.junit.jupiter.api.Test;

class RecordColumnsTest {

    @Test
    void shouldShowTheColumnsOfTheProductToWhoNeverChose() {
        RecordColumns columns = new RecordColumns(FakeRequest.plain());

        assertThat(columns.getAll())
                .filteredOn(columns::shows)
                .containsExactly(Column.OBJECT_ID, Column.FILE_FORMAT, Column.PROJECT, Column.MIGRATOR);
    }

    @Test
    void shouldShowWhatWasChosenAndIgnoreWhatItDoesNotKnow() {
        RecordColumns columns = new RecordColumns(new FakeRequest("/migration/records/list.xhtml")
                .cookie(RecordColumns.COOKIE, "BATCH%2CNEW_ONE")
                .build());

        assertThat(columns.getAll()).filteredOn(columns::shows).containsExactly(Column.BATCH);
        assertThat(columns.getClasses()).isEqualTo("with-BATCH");
    }
}
