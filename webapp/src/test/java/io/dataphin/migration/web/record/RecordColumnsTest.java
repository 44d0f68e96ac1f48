package io.dataphin.migration.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.web.fake.FakeRequest;
import io.dataphin.migration.web.fake.RememberedChoices;
import io.dataphin.migration.web.record.RecordColumns.Column;
import org.junit.jupiter.api.Test;

class RecordColumnsTest {

    @Test
    void shouldShowTheColumnsOfTheProductToWhoNeverChose() {
        RecordColumns columns = new RecordColumns(new RememberedChoices(FakeRequest.plain()));

        assertThat(columns.getAll())
                .filteredOn(columns::shows)
                .containsExactly(Column.OBJECT_ID, Column.FILE_FORMAT, Column.PROJECT, Column.MIGRATOR);
    }

    @Test
    void shouldShowWhatWasChosenAndIgnoreWhatItDoesNotKnow() {
        RecordColumns columns = new RecordColumns(new RememberedChoices(new FakeRequest("/migration/records/list.xhtml")
                .cookie(RecordColumns.COOKIE, "BATCH%2CNEW_ONE")
                .build()));

        assertThat(columns.getAll()).filteredOn(columns::shows).containsExactly(Column.BATCH);
    }

    @Test
    void shouldKeepAlsoTheChoiceOfNoColumn() {
        RememberedChoices choices = new RememberedChoices(FakeRequest.plain());
        RecordColumns columns = new RecordColumns(choices);

        columns.setChosen(new Column[] {Column.BATCH, Column.PROJECT});
        assertThat(columns.getChosen()).containsExactly(Column.PROJECT, Column.BATCH);
        assertThat(choices.sent()).containsEntry(RecordColumns.COOKIE, "PROJECT,BATCH");

        columns.setChosen(new Column[0]);
        assertThat(new RecordColumns(choices).getChosen()).isEmpty();
    }
}
