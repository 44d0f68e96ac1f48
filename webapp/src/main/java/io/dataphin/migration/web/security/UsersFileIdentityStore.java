package io.dataphin.migration.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;

/** Lets the form sign-in of the pages use the users file. The caller's name is the sign-in name, the groups are the roles. */
@ApplicationScoped
public class UsersFileIdentityStore implements IdentityStore {

    private final PasswordCheck passwords;
    private final HttpServletRequest request;

    @Inject
    public UsersFileIdentityStore(PasswordCheck passwords, HttpServletRequest request) {
        this.passwords = passwords;
        this.request = request;
    }

    protected UsersFileIdentityStore() {
        this(null, null);
    }

    /** The container finds this method by its parameter; too many failures look like a wrong password here. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        PasswordVerdict verdict =
                passwords.check(credential.getCaller(), credential.getPassword().getValue(), request.getRemoteAddr());
        if (verdict instanceof PasswordVerdict.Accepted accepted) {
            return new CredentialValidationResult(
                    accepted.user().name(), accepted.user().roles());
        }
        return CredentialValidationResult.INVALID_RESULT;
    }
}
