package io.dataphin.migration.web.signin;

import io.dataphin.migration.web.faces.WantedPage;
import io.dataphin.migration.web.oidc.PendingSignIn;
import io.dataphin.migration.web.oidc.ProviderSignIn;
import io.dataphin.migration.web.oidc.Refusal;
import io.dataphin.migration.web.oidc.SignInOutcome;
import io.dataphin.migration.web.security.AccessAudit;
import io.dataphin.migration.web.security.Account;
import io.dataphin.migration.web.security.SecuritySettings;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the provider leads back to. */
@WebServlet(name = "callback", urlPatterns = CallbackServlet.PATH)
public class CallbackServlet extends HttpServlet {

    static final String PATH = "/oidc/callback";

    /** Refusals of a person; the others are of a browser without a session, or of a provider that is away. */
    private static final Set<Refusal> AUDITED = EnumSet.of(Refusal.ROLE, Refusal.USER_ID, Refusal.DENIED);

    @Inject
    transient SecuritySettings security;

    @Inject
    transient ProviderSignIn provider;

    @Inject
    transient OwnAddress own;

    @Inject
    transient SignedInPeople people;

    @Inject
    transient AccessAudit audit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (security.embedded()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<PendingSignIn> pending = PendingSignIns.take(request, request.getParameter("state"));
        String target = pending.map(begun -> completed(request, begun))
                .orElseGet(() -> ProviderAddress.refused(WantedPage.START, Refusal.EXPIRED));
        response.sendRedirect(WantedPage.root(request) + target);
    }

    private String completed(HttpServletRequest request, PendingSignIn pending) {
        SignInOutcome outcome = provider.complete(pending, parameters(request), own.callback(request));
        if (outcome instanceof SignInOutcome.SignedIn signedIn) {
            begin(request, signedIn.account());
            return "/" + pending.page();
        }
        Refusal refusal = ((SignInOutcome.Refused) outcome).refusal();
        if (AUDITED.contains(refusal)) {
            audit.signInRefused(request, refusal.name());
        }
        return ProviderAddress.refused(pending.page(), refusal);
    }

    private void begin(HttpServletRequest request, Account account) {
        SignInSession.account(request).ifPresent(people::end);
        SignInSession.begin(request, account);
        people.current(account).ifPresent(user -> audit.signedIn(request, user));
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }
}
