package io.dataphin.migration.web.signin;

import io.dataphin.migration.web.lifecycle.DatabaseOutage;
import io.dataphin.migration.web.oidc.LogoutTokens;
import io.dataphin.migration.web.oidc.ProviderException;
import io.dataphin.migration.web.security.SecuritySettings;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Where the provider says that somebody is signed out. */
@WebServlet(name = "backChannelLogout", urlPatterns = "/oidc/back-channel-logout")
public class BackChannelLogoutServlet extends HttpServlet {

    @Inject
    transient SecuritySettings security;

    @Inject
    transient LogoutTokens tokens;

    @Inject
    transient DatabaseOutage outage;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String token = request.getParameter("logout_token");
        response.setStatus(security.embedded() || token == null ? HttpServletResponse.SC_BAD_REQUEST : status(token));
    }

    private int status(String token) {
        try {
            return tokens.accept(token) ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST;
        } catch (ProviderException e) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        } catch (RuntimeException fault) {
            if (!outage.explains("The other nodes were not told that somebody is signed out", fault)) {
                throw fault;
            }
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
    }
}
