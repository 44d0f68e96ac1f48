package io.dataphin.migration.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurrentCallerTest {

    private static final Caller ALICE = new Caller(new UserRef("30010", "alice"), true);
    private static final Caller ROBIN = new Caller(new UserRef("2", "robin"), false);

    private final HttpServletRequest request = new FakeRequest("GET", "/").get();
    private final CurrentCaller caller = new CurrentCaller(request, new TrustedProxies(List.of()));

    @Test
    void shouldTakeThePersonSignedInToThePages() {
        new SignedInPerson(ALICE, () -> false).keep(request);

        assertThat(caller.get()).isEqualTo(ALICE.at("192.0.2.1"));
        assertThat(caller.stillThere().getAsBoolean()).isFalse();
    }

    @Test
    void shouldTakeThePersonThatTheApiHasChecked() {
        new SignedInPerson(ALICE, () -> false).keep(request);

        caller.set(new SignedInPerson(ROBIN, () -> true));

        assertThat(caller.get()).isEqualTo(ROBIN.at("192.0.2.1"));
        assertThat(caller.stillThere().getAsBoolean()).isTrue();
    }

    @Test
    void shouldRefuseWhenNobodyIsSignedIn() {
        assertThat(caller.find()).isEmpty();
        assertThatThrownBy(caller::get).isInstanceOf(NotSignedInException.class);
        assertThatThrownBy(caller::stillThere).isInstanceOf(NotSignedInException.class);
    }
}
