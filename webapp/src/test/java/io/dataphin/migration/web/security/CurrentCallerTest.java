package io.dataphin.migration.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentCallerTest {

    @TempDir
    Path folder;

    private UsersFile users;

    @BeforeEach
    void writeUsers() throws IOException {
        Path file = Files.writeString(folder.resolve("users"), "alice | 30010 | administrator | " + UsersFileTest.HASH);
        users = new UsersFile(Optional.of(file));
    }

    @Test
    void shouldTakeThePersonSignedInToThePages() {
        CurrentCaller caller = new CurrentCaller(
                users, new FakeRequest("GET", "/").signedInAs("alice").get());

        assertThat(caller.get()).isEqualTo(new Caller(new UserRef("30010", "alice"), true));
    }

    @Test
    void shouldTakeThePersonThatTheApiHasChecked() {
        CurrentCaller caller = new CurrentCaller(
                users, new FakeRequest("GET", "/").signedInAs("alice").get());
        Caller checked = new Caller(new UserRef("2", "robin"), false);

        caller.set(checked);

        assertThat(caller.get()).isEqualTo(checked);
    }

    @Test
    void shouldRefuseWhenNobodyIsSignedInOrThePersonIsNoLongerKnown() {
        CurrentCaller nobody = new CurrentCaller(users, new FakeRequest("GET", "/").get());
        CurrentCaller gone = new CurrentCaller(
                users, new FakeRequest("GET", "/").signedInAs("eve").get());

        assertThatThrownBy(nobody::get).isInstanceOf(NotSignedInException.class);
        assertThatThrownBy(gone::get).isInstanceOf(NotSignedInException.class);
    }
}
