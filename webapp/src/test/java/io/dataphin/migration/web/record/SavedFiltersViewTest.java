package io.dataphin.migration.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.migration.SavedFilter;
import io.dataphin.migration.api.migration.SavedFilters;
import io.dataphin.migration.web.faces.PageAddress;
import io.dataphin.migration.web.fake.FakeCaller;
import io.dataphin.migration.web.fake.RecordingNotices;
import io.dataphin.migration.web.fake.RecordingUpdate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SavedFiltersViewTest {

    private final Kept kept = new Kept();
    private final RecordingNotices notices = new RecordingNotices();
    private final Opened opened = new Opened();
    private final RecordingUpdate update = new RecordingUpdate();
    private final SavedFiltersView view = new SavedFiltersView(kept, FakeCaller.alice(), notices, opened, update);

    @Test
    void shouldSaveWhatIsFilteredNowUnderAName() {
        RecordFilter filter = new RecordFilter();
        filter.setStatuses("FAILED");
        view.toggleSaving();
        view.setName(" Failed ");

        view.save(filter);

        assertThat(view.getAll()).extracting(SavedFilter::name).containsExactly("Failed");
        assertThat(view.getAll()).extracting(SavedFilter::address).containsExactly("status=FAILED");
        assertThat(view.isSaving()).isFalse();
        assertThat(notices.told()).containsExactly("Filter Failed is saved.");
    }

    @Test
    void shouldAskForTheNameAgainWhenItWasRefused() {
        kept.refusal = new ConflictException("FILTERS_FULL");
        view.toggleSaving();
        view.setName("One more");

        view.save(new RecordFilter());

        assertThat(view.isSaving()).isTrue();
        assertThat(view.getName()).isEqualTo("One more");
        assertThat(view.getProblemOfNew().code()).isEqualTo("FILTERS_FULL");
        assertThat(update.focused()).isEqualTo("filter-name");
    }

    @Test
    void shouldSayAtTheFieldOfItsRowWhyANameWasRefused() {
        kept.all.add(new SavedFilter(7, "Failed", "status=FAILED", false));
        kept.all.add(new SavedFilter(3, "Mine", "mine=1", false));
        kept.refusal = new ConflictException("FILTER_NAME_TAKEN");
        view.getAll();
        view.getNames().put(3L, "Failed");

        view.rename(3);

        assertThat(view.problemOf(3).code()).isEqualTo("FILTER_NAME_TAKEN");
        assertThat(view.problemOf(7)).isNull();
        assertThat(update.focused()).isEqualTo("mine:1:new-name");
        kept.refusal = null;
        view.rename(3);
        assertThat(view.problemOf(3)).isNull();
    }

    @Test
    void shouldOpenTheListWithTheDefaultFilterOnlyWhenItsAddressSaysNothing() {
        kept.all.add(new SavedFilter(1, "Mine", "mine=1", true));
        view.open();
        assertThat(opened.paths).isEmpty();

        opened.bare = true;
        view.open();

        assertThat(opened.paths).containsExactly("/records/list.xhtml?mine=1");
        assertThat(view.getShown()).as("links that clear the filter say so").isEqualTo("none");
    }

    @Test
    void shouldSayNothingInAddressesWhileThereIsNoDefault() {
        kept.all.add(new SavedFilter(1, "Mine", "mine=1", false));

        assertThat(view.getShown()).isNull();
    }

    @Test
    void shouldRenameByTheNameThatWasTyped() {
        kept.all.add(new SavedFilter(1, "Mine", "mine=1", false));
        view.getAll();
        view.getNames().put(1L, "My records");

        view.rename(1);

        assertThat(view.getAll()).extracting(SavedFilter::name).containsExactly("My records");
    }

    private static final class Opened extends PageAddress {

        private boolean bare;
        private final List<String> paths = new ArrayList<>();

        @Override
        public boolean isBare() {
            return bare;
        }

        @Override
        public void goTo(String path) {
            paths.add(path);
        }
    }

    private static final class Kept implements SavedFilters {

        private final List<SavedFilter> all = new ArrayList<>();
        private ConflictException refusal;

        @Override
        public List<SavedFilter> list(Caller caller) {
            return List.copyOf(all);
        }

        @Override
        public void save(Caller caller, String name, String address) {
            if (refusal != null) {
                throw refusal;
            }
            all.add(new SavedFilter(all.size() + 1, name, address, false));
        }

        @Override
        public void rename(Caller caller, long id, String name) {
            if (refusal != null) {
                throw refusal;
            }
            all.replaceAll(one -> one.id() == id ? new SavedFilter(id, name, one.address(), one.standard()) : one);
        }

        @Override
        public void toggleDefault(Caller caller, long id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(Caller caller, long id) {
            all.removeIf(one -> one.id() == id);
        }
    }
}
