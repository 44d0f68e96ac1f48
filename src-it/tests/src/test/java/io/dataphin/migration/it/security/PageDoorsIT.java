package io.dataphin.migration.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.it.security.PlainBrowser.Answer;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in to the pages, as an attacker and a proxy see it. */
@MigrationServer
class PageDoorsIT {

    private static final String LIST = "records/list.xhtml?status=FAILED";
    private static final String NAME = DemoUser.LI_NA.signInName();

    private final RunningSystem system;

    PageDoorsIT(RunningSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../migration", "records/list.xhtml", "open?page=batch/migrate.xhtml", "no/such.xhtml"})
    void shouldLeadNowhereElseWhateverHostTheRequestNames(String path) throws IOException {
        Answer answer = PlainBrowser.direct(system).with("Host", "evil.example").get(path);

        assertThat(answer.headers()).noneMatch(line -> line.contains("evil.example"));
        assertThat(answer.location()).matches("(/migration/.*)?");
    }

    @Test
    void shouldLeadToTheWantedPageOfThisHostAfterAFirstRequestWithAForgedHost() throws IOException {
        PlainBrowser browser = PlainBrowser.behindProxy(system, "203.0.113.1").with("Host", "evil.example");
        String signInPage = browser.get(LIST).location();
        browser.with("Host", system.url().getAuthority());

        Answer signedIn = browser.signIn(signInPage, NAME, DemoUser.PASSWORD);

        assertThat(signedIn.location()).isEqualTo("/migration/" + LIST);
        assertThat(browser.get(LIST).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/..;/migration/sign-in.xhtml?jakarta.faces.ViewState=stateless",
                "//evil.example/..;/migration/records/list.xhtml",
                "//evil.example/..;/migration/batches/17",
                "//evil.example/..;/migration/open?page=records/list.xhtml",
                "/\\evil.example/..;/migration/sign-in.xhtml?jakarta.faces.ViewState=stateless",
                "//evil.example/%2e%2e/migration/sign-in.xhtml?jakarta.faces.ViewState=stateless",
                "/migration//evil.example/..;/sign-in.xhtml?jakarta.faces.ViewState=stateless"
            })
    void shouldNotRepeatTheHostOfAnAddressThatLeadsBackHere(String target) throws IOException {
        Answer answer = PlainBrowser.direct(system).getAsWritten(target);

        assertThat(answer.location()).matches("(/migration.*)?").doesNotContain("evil.example");
    }

    @Test
    void shouldLeadToTheBatchOfAShortAddressAfterTheSignIn() throws IOException {
        PlainBrowser browser = PlainBrowser.behindProxy(system, "203.0.113.6");
        String signInPage = browser.get("batches/17").location();

        assertThat(browser.signIn(signInPage, NAME, DemoUser.PASSWORD).location())
                .isEqualTo("/migration/batches/17");
        assertThat(browser.get("batches/17").location()).isEqualTo("/migration/batches/detail.xhtml?id=17");
    }

    @Test
    void shouldProtectTheCookiesOfAnEncryptedLineThatATrustedProxyTellsOf() throws IOException {
        PlainBrowser browser = PlainBrowser.behindProxy(system, "203.0.113.2");
        List<String> first = browser.get("sign-in.xhtml").header("Set-Cookie");
        List<String> then = browser.signIn(NAME, DemoUser.PASSWORD).header("Set-Cookie");

        assertThat(first).isNotEmpty().allMatch(cookie -> cookie.contains("; Secure; SameSite=Lax"));
        assertThat(then).anyMatch(cookie -> cookie.startsWith("JSESSIONID="));
        assertThat(then).allMatch(cookie -> cookie.contains("; Secure; SameSite=Lax"));
    }

    @Test
    void shouldNotBelieveAnybodyElseThatTheLineIsEncrypted() throws IOException {
        List<String> cookies = PlainBrowser.direct(system)
                .with("X-Forwarded-Proto", "https")
                .get("sign-in.xhtml")
                .header("Set-Cookie");

        assertThat(cookies).isNotEmpty().allMatch(cookie -> cookie.endsWith("; HttpOnly; SameSite=Lax"));
    }

    @Test
    void shouldAnswerARefusedFormOfAForeignPageWithThePageForIt() throws IOException {
        PlainBrowser browser = PlainBrowser.direct(system);
        String state = PlainBrowser.viewState(browser.get("sign-in.xhtml"));

        Answer answer = browser.with("Origin", "http://evil.example")
                .post("sign-in.xhtml", Map.of("signin", "signin", "jakarta.faces.ViewState", state));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stateless", "x", "1:1", "-1:-1"})
    void shouldTakeAViewStateThatIsNoneForAPageThatIsGone(String state) throws IOException {
        Answer answer = PlainBrowser.direct(system)
                .post("sign-in.xhtml", Map.of("signin", "signin", "jakarta.faces.ViewState", state));

        assertThat(answer.location()).isEqualTo("/migration/sign-in.xhtml");
    }

    @Test
    void shouldSlowGuessingDownAndNotThePersonAtAKnownBrowserOrElsewhere() throws IOException {
        String guesser = "203.0.113.3";
        PlainBrowser known = PlainBrowser.behindProxy(system, guesser);
        assertThat(known.signIn(NAME, DemoUser.PASSWORD).status()).isEqualTo(302);
        PlainBrowser guessing = PlainBrowser.behindProxy(system, guesser);
        Answer last = guessing.signIn(NAME, "guess");
        for (int guess = 0; guess < 10 && last.status() != 429; guess++) {
            last = guessing.signIn(NAME, "guess" + guess);
        }

        assertThat(last.status()).isEqualTo(429);
        String wait = last.header("Retry-After").get(0);
        assertThat(Integer.parseInt(wait)).isBetween(1, 10);
        assertThat(last.body()).contains("Wait " + wait + " s");
        assertThat(PlainBrowser.behindProxy(system, "203.0.113.4")
                        .signIn(NAME, DemoUser.PASSWORD)
                        .location())
                .as("from another address behind the same proxy")
                .isEqualTo("/migration/records/list.xhtml");
        assertThat(known.withoutSession().signIn(NAME, DemoUser.PASSWORD).location())
                .as("with the browser that has signed in before")
                .isEqualTo("/migration/records/list.xhtml");
    }

    @Test
    void shouldEndTheSessionOfSomebodyWhoIsRemoved() throws IOException {
        Path file = system.usersFile();
        List<String> before = Files.readAllLines(file);
        PlainBrowser browser = PlainBrowser.behindProxy(system, "203.0.113.5");
        browser.signIn(NAME, DemoUser.PASSWORD);
        try {
            Files.write(
                    file, before.stream().filter(line -> !line.startsWith(NAME)).toList());

            assertThat(browser.get(LIST).location()).startsWith("/migration/sign-in.xhtml?page=");
            assertThat(browser.get("records/export?format=csv").location())
                    .startsWith("/migration/sign-in.xhtml?page=");
            assertThat(browser.get("changes").status()).isEqualTo(401);
            assertThat(browser.get("sign-in.xhtml").body()).contains("id=\"session-ended\"");
        } finally {
            Files.write(file, before);
        }
    }
}
