package io.dataphin.migration.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditEntry;
import io.dataphin.migration.api.audit.AuditQuery;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.web.faces.Times;
import io.dataphin.migration.web.fake.FakeAudit;
import io.dataphin.migration.web.fake.FakeCaller;
import io.dataphin.migration.web.fake.FakeRequest;
import io.dataphin.migration.web.fake.RecordingNotices;
import io.dataphin.migration.web.security.CurrentCaller;
import io.dataphin.migration.web.security.SignedInPerson;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditListViewTest {

    private final FakeAudit audit = new FakeAudit();
    private final RecordingNotices notices = new RecordingNotices();
    private final Times times = new Times(FakeRequest.plain());

    @Test
    void shouldAskForWhatTheFilterSaysAndIgnoreWhatCannotBeRead() {
        AuditListView view = new AuditListView(audit, administrator(), times, notices);
        view.getFilter().setAction("UNDO");
        view.getFilter().setWho(" li ");
        view.getFilter().setFrom("2026-11-01");
        view.getFilter().setTo("yesterday");
        view.getFilter().setResult("nothing");
        view.getSlice();

        AuditQuery asked = audit.queries.get(0);
        assertThat(asked.actions()).containsExactly(AuditAction.UNDO);
        assertThat(asked.who()).isEqualTo("li");
        assertThat(asked.from()).isNotNull();
        assertThat(asked.to()).isNull();
        assertThat(asked.result()).isNull();
        assertThat(view.getFilter().isActive()).isTrue();
    }

    @Test
    void shouldCarryTheFilterToTheExport() {
        AuditFilter filter = new AuditFilter();
        assertThat(filter.toAddress()).isEmpty();
        filter.setWho("李 娜&x");
        filter.setResult("REFUSED");

        assertThat(filter.toAddress()).isEqualTo("who=%E6%9D%8E+%E5%A8%9C%26x&result=REFUSED");
        Map<String, String> read = Map.of("who", "李 娜&x", "result", "REFUSED");
        assertThat(AuditFilter.of(read::get).toAddress()).isEqualTo(filter.toAddress());
    }

    @Test
    void shouldCheckTheChainAndShowWhatWasFound() {
        AuditListView view = new AuditListView(audit, administrator(), times, notices);
        assertThat(view.getState().check()).isNull();

        view.check();

        assertThat(view.getState().check().broken()).isNull();
    }

    @Test
    void shouldShortenTheHashOfAnEntryThatWasChangedInTheDatabase() {
        AuditListView view = new AuditListView(audit, administrator(), times, notices);

        assertThat(view.shortHash(sealed("ab".repeat(32)))).isEqualTo("ababababab…");
        assertThat(view.shortHash(sealed("short"))).isEqualTo("short");
        assertThat(view.shortHash(sealed(""))).isEmpty();
        assertThat(view.shortHash(sealed(null))).isEmpty();
    }

    private static AuditEntry sealed(String hash) {
        return new AuditEntry(1, Instant.EPOCH, null, "", AuditAction.UNDO, "17", "OK", 1L, hash);
    }

    @Test
    void shouldSayWhyTheListCannotBeRead() {
        AuditListView view = new AuditListView(audit, FakeCaller.alice(), times, notices);

        assertThat(view.getSlice().items()).isEmpty();
        assertThat(view.getProblem().code()).isEqualTo("NO_PERMISSION");
        assertThat(view.getState()).isNull();
    }

    @Test
    void shouldSayWhyTheChainCannotBeChecked() {
        AuditListView view = new AuditListView(audit, FakeCaller.alice(), times, notices);

        view.check();

        assertThat(notices.told()).hasSize(1);
    }

    private static CurrentCaller administrator() {
        CurrentCaller caller = FakeCaller.alice();
        caller.set(new SignedInPerson(new Caller(new UserRef("1", "admin"), true), () -> true));
        return caller;
    }
}
