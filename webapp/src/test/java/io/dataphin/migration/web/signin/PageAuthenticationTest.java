package io.dataphin.migration.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.web.security.Account;
import io.dataphin.migration.web.security.SecuritySettings;
import io.dataphin.migration.web.security.UsersFile;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAuthenticationTest {

    private static final String LINE = "alice | 30010 | %s | PBKDF2WithHmacSHA256:1:c2FsdA==:%s=\n";
    private static final String HASH = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final Map<String, Object> session = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private int status;
    private String path = "/records/list.xhtml";
    private boolean isProtected = true;
    private String person;
    private Set<?> roles;
    private Path file;
    private SignedInPeople people;

    @BeforeEach
    void signIn(@TempDir Path folder) throws IOException {
        file = folder.resolve("users");
        write("user", HASH);
        SecuritySettings settings =
                new SecuritySettings("embedded", Optional.of(file.toString()), "'self'", Optional.empty());
        UsersFile users = new UsersFile(settings);
        people = new SignedInPeople(settings, users, null);
        Account alice = users.account("alice").orElseThrow();
        SignInSession.begin(request(), alice);
    }

    @Test
    void shouldTellTheContainerWhoIsSignedInWithTheRolesOfNow() throws IOException {
        write("user, administrator", HASH);

        assertThat(validate()).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(person).isEqualTo("alice");
        assertThat(roles).hasSize(2);
    }

    @Test
    void shouldAskSomebodyToSignInAgainWhosePasswordHasChanged() throws IOException {
        write("user", "B" + HASH.substring(1));

        assertThat(validate()).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(person).isNull();
    }

    @Test
    void shouldAskSomebodyToSignInAgainWhoWasRemoved() throws IOException {
        Files.writeString(file, "# nobody\n");

        assertThat(validate()).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
    }

    @Test
    void shouldLeadToTheSignInPageWithoutNamingAHost() {
        session.clear();

        assertThat(validate()).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(status).isEqualTo(302);
        assertThat(headers)
                .containsOnly(Map.entry(
                        "Location",
                        "/migration/sign-in.xhtml?page=records%2Flist.xhtml%3Fstatus%3DFAILED%26q%3Da%2520b"));
    }

    @Test
    void shouldLetAnybodySeeWhatNeedsNoSignIn() {
        session.clear();
        isProtected = false;

        assertThat(validate()).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(status).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/jakarta.faces.resource/page.css.xhtml", "/api", "/api/v1/records", "/status"})
    void shouldAskNobodyAboutWhatIsNoPage(String noPage) {
        path = noPage;

        assertThat(validate()).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(person).isNull();
    }

    @Test
    void shouldLeaveNothingOfOneSessionToTheNextPerson() {
        session.put("draft", "of alice");

        SignInSession.begin(request(), new Account("robin", "x"));

        assertThat(session).doesNotContainKey("draft");
    }

    private void write(String roleNames, String hash) throws IOException {
        Files.writeString(
                file, LINE.formatted(roleNames, hash) + "#" + " ".repeat(roleNames.length() + hash.charAt(0)));
    }

    private AuthenticationStatus validate() {
        return new PageAuthentication(people).validateRequest(request(), response(), context());
    }

    private HttpServletRequest request() {
        return proxy(
                HttpServletRequest.class,
                Map.of(
                        "getContextPath", "/migration",
                        "getRequestURI", "/migration/records/list.xhtml",
                        "getServletPath", path,
                        "getQueryString", "status=FAILED&q=a%20b",
                        "getMethod", "GET",
                        "getServerName", "evil.example",
                        "changeSessionId", "new"));
    }

    private HttpServletResponse response() {
        return proxy(HttpServletResponse.class, Map.of());
    }

    private HttpMessageContext context() {
        return proxy(HttpMessageContext.class, Map.of());
    }

    private <T> T proxy(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {type},
                (proxy, call, arguments) -> switch (call.getName()) {
                    case "getServletContext" ->
                        proxy(ServletContext.class, Map.of("getContextPath", "/migration", "getSessionTimeout", 480));
                    case "getSession" -> proxy(HttpSession.class, Map.of());
                    case "getAttribute" -> session.get((String) arguments[0]);
                    case "setAttribute" -> session.put((String) arguments[0], arguments[1]);
                    case "invalidate" -> {
                        session.clear();
                        yield null;
                    }
                    case "setStatus" -> {
                        status = (int) arguments[0];
                        yield null;
                    }
                    case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                    case "isProtected" -> isProtected;
                    case "doNothing" -> AuthenticationStatus.NOT_DONE;
                    case "notifyContainerAboutLogin" -> {
                        person = (String) arguments[0];
                        roles = (Set<?>) arguments[1];
                        yield AuthenticationStatus.SUCCESS;
                    }
                    default -> answers.get(call.getName());
                }));
    }
}
