package io.dataphin.migration.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.web.fake.FakeAudit;
import io.dataphin.migration.web.oidc.ProviderUnderTest;
import io.dataphin.migration.web.security.AccessAudit;
import io.dataphin.migration.web.security.SecuritySettings;
import io.dataphin.migration.web.security.TrustedProxies;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way to the provider and back, as a browser goes it. */
class SignInAtProviderTest {

    private final Map<String, Object> session = new HashMap<>();
    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>(Map.of("Host", "localhost:8080"));
    private final SignInServlet begin = new SignInServlet();
    private final CallbackServlet back = new CallbackServlet();
    private ProviderUnderTest test;
    private final FakeAudit audit = new FakeAudit();
    private SignedInPeople people;
    private String location;
    private int idleSeconds;

    @BeforeEach
    void start() throws IOException {
        test = new ProviderUnderTest();
        SecuritySettings settings = new SecuritySettings("oidc", Optional.empty(), "'self'", Optional.empty());
        people = new SignedInPeople(settings, null, test.sessions);
        begin.security = settings;
        begin.provider = test.signIn;
        begin.own = new OwnAddress(test.provider.settings(), new TrustedProxies(settings));
        back.security = settings;
        back.provider = test.signIn;
        back.own = begin.own;
        back.people = people;
        back.audit = new AccessAudit(audit, new TrustedProxies(settings), null, Clock.systemUTC());
        parameters.put("page", "batches/detail.xhtml?id=7");
    }

    @AfterEach
    void stop() {
        test.close();
    }

    @Test
    void shouldSignInAndLeadToTheWantedPage() throws IOException {
        begin.doGet(request(), response());
        assertThat(location)
                .startsWith(test.provider.issuer() + "/authorize?")
                .contains("redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fmigration%2Foidc%2Fcallback");

        comeBack(sent("state"), sent("nonce"));

        assertThat(location).isEqualTo("/migration/batches/detail.xhtml?id=7");
        assertThat(SignInSession.account(request()).flatMap(people::current))
                .hasValueSatisfying(user -> assertThat(user.name()).isEqualTo("alice"));
        assertThat(audit.entries).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.SIGN_IN);
            assertThat(entry.who().name()).isEqualTo("alice");
        });
    }

    @Test
    void shouldKeepASessionForLongOnlyWhenSomebodyHasSignedIn() throws IOException {
        begin.doGet(request(), response());
        assertThat(idleSeconds).isEqualTo(600);

        comeBack(sent("state"), sent("nonce"));
        assertThat(idleSeconds).isEqualTo(480 * 60);

        begin.doGet(request(), response());
        assertThat(idleSeconds).isEqualTo(480 * 60);
    }

    @Test
    void shouldTakeAnAnswerOnceOnlyAndInItsOwnSession() throws IOException {
        begin.doGet(request(), response());
        String state = sent("state");
        String nonce = sent("nonce");
        comeBack(state, nonce);
        comeBack(state, nonce);
        assertThat(location).isEqualTo("/migration/sign-in.xhtml?page=records%2Flist.xhtml&refusal=EXPIRED");

        comeBack("planted", nonce);
        assertThat(location).endsWith("refusal=EXPIRED");
    }

    @Test
    void shouldAskTheProviderToShowNothingInAFrameOnly() throws IOException {
        headers.put("Sec-Fetch-Dest", "iframe");
        begin.doGet(request(), response());
        assertThat(location).contains("prompt=none");

        headers.put("Sec-Fetch-Dest", "document");
        begin.doGet(request(), response());
        assertThat(location).doesNotContain("prompt");

        parameters.put("other", "true");
        begin.doGet(request(), response());
        assertThat(location).contains("prompt=login");
    }

    @Test
    void shouldLeadToNoPageOfOthers() throws IOException {
        parameters.put("page", "https://evil.example/");
        begin.doGet(request(), response());

        comeBack(sent("state"), sent("nonce"));

        assertThat(location).isEqualTo("/migration/records/list.xhtml");
    }

    @Test
    void shouldSayThatTheProviderDoesNotAnswer() throws IOException {
        test.provider.away = true;

        begin.doGet(request(), response());

        assertThat(location).endsWith("&refusal=PROVIDER");
    }

    @Test
    void shouldSignOutAtTheProviderToo() throws IOException {
        begin.doGet(request(), response());
        comeBack(sent("state"), sent("nonce"));

        String next = new SignOut(begin.security, test.sessions, begin.own).end(request());

        assertThat(next).startsWith(test.provider.issuer() + "/logout?").contains("signed-out.xhtml");
        assertThat(session).isEmpty();
    }

    private void comeBack(String state, String nonce) throws IOException {
        test.provider.issue("refresh", claims -> claims.claim("nonce", nonce));
        parameters.clear();
        parameters.put("state", state);
        parameters.put("code", "abc");
        back.doGet(request(), response());
    }

    private String sent(String parameter) {
        Matcher value = Pattern.compile("[?&]" + parameter + "=([^&]*)").matcher(location);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    private HttpServletRequest request() {
        return proxy(HttpServletRequest.class);
    }

    private HttpServletResponse response() {
        return proxy(HttpServletResponse.class);
    }

    private <T> T proxy(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {type},
                (proxy, call, arguments) -> switch (call.getName()) {
                    case "getServletContext" -> proxy(ServletContext.class);
                    case "getContextPath" -> "/migration";
                    case "getSession" -> proxy(HttpSession.class);
                    case "getAttribute" -> session.get((String) arguments[0]);
                    case "setAttribute" -> session.put((String) arguments[0], arguments[1]);
                    case "invalidate" -> {
                        session.clear();
                        yield null;
                    }
                    case "setMaxInactiveInterval" -> {
                        idleSeconds = (int) arguments[0];
                        yield null;
                    }
                    case "getSessionTimeout" -> 480;
                    case "changeSessionId" -> "new";
                    case "getParameter" -> parameters.get((String) arguments[0]);
                    case "getParameterMap" -> {
                        Map<String, String[]> all = new HashMap<>();
                        parameters.forEach((name, value) -> all.put(name, new String[] {value}));
                        yield all;
                    }
                    case "getHeader" -> headers.get((String) arguments[0]);
                    case "getRemoteAddr" -> "192.0.2.1";
                    case "isSecure" -> false;
                    case "sendRedirect" -> {
                        location = (String) arguments[0];
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(call.getName());
                }));
    }
}
