package io.dataphin.migration.web.signin;

import io.dataphin.migration.web.faces.WantedPage;
import io.dataphin.migration.web.security.Account;
import io.dataphin.migration.web.security.ConfiguredUser;
import io.dataphin.migration.web.security.RequestPath;
import io.dataphin.migration.web.security.SignedInPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells the container with every request of a page who is signed in to the pages, and leads everybody else to the sign-in page. Of Jakarta Security's own
 * form sign-in nothing fits: it keeps the address of the first request with the host that the request named, leads there after the sign-in, and
 * asks about a person once a session only.
 */
@ApplicationScoped
public class PageAuthentication implements HttpAuthenticationMechanism {

    static final String SIGN_IN_PAGE = "/sign-in.xhtml";

    private final SignedInPeople people;

    @Inject
    public PageAuthentication(SignedInPeople people) {
        this.people = people;
    }

    protected PageAuthentication() {
        this(null);
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (!RequestPath.of(request).page()) {
            // such requests need nobody, are many at once, and must not wait for a provider
            return context.doNothing();
        }
        Optional<ConfiguredUser> person = SignInSession.account(request).flatMap(account -> kept(request, account));
        if (person.isPresent()) {
            return context.notifyContainerAboutLogin(
                    person.get().name(), person.get().roles());
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        // a Location without a host, which sendRedirect would add
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", signInPage(request));
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private Optional<ConfiguredUser> kept(HttpServletRequest request, Account account) {
        Optional<ConfiguredUser> person = people.current(account);
        person.ifPresent(user -> new SignedInPerson(user.caller(), () -> people.stillThere(account)).keep(request));
        return person;
    }

    private static String signInPage(HttpServletRequest request) {
        return WantedPage.root(request) + SIGN_IN_PAGE + "?" + SignInView.PAGE_PARAMETER + "="
                + URLEncoder.encode(WantedPage.below(request), StandardCharsets.UTF_8);
    }
}
