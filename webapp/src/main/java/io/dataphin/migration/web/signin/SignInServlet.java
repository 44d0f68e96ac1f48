package io.dataphin.migration.web.signin;

import io.dataphin.migration.web.faces.WantedPage;
import io.dataphin.migration.web.oidc.Interaction;
import io.dataphin.migration.web.oidc.PendingSignIn;
import io.dataphin.migration.web.oidc.ProviderException;
import io.dataphin.migration.web.oidc.ProviderSignIn;
import io.dataphin.migration.web.oidc.Refusal;
import io.dataphin.migration.web.security.SecuritySettings;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Begins a sign-in and leads to the provider. */
@WebServlet(name = "signIn", urlPatterns = SignInServlet.PATH)
public class SignInServlet extends HttpServlet {

    static final String PATH = "/oidc/sign-in";

    /** What a page in a frame is for ({@code Sec-Fetch-Dest}, which no script can set). */
    private static final Set<String> FRAMES = Set.of("iframe", "frame", "embed", "object");

    @Inject
    transient SecuritySettings security;

    @Inject
    transient ProviderSignIn provider;

    @Inject
    transient OwnAddress own;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (security.embedded()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PendingSignIn pending = PendingSignIn.begin(WantedPage.known(request.getParameter(ProviderAddress.PAGE)));
        try {
            String address = provider.address(pending, own.callback(request), interaction(request))
                    .toString();
            PendingSignIns.keep(request, pending);
            response.sendRedirect(address);
        } catch (ProviderException e) {
            response.sendRedirect(WantedPage.root(request) + ProviderAddress.refused(pending.page(), Refusal.PROVIDER));
        }
    }

    private static Interaction interaction(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        if (destination != null && FRAMES.contains(destination)) {
            return Interaction.NONE;
        }
        return request.getParameter(ProviderAddress.OTHER) == null ? Interaction.ALLOWED : Interaction.SIGN_IN;
    }
}
