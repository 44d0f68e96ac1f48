package io.dataphin.migration.web.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.io.Serializable;

/**
 * A sign-in that was begun, to be kept in the session until the provider leads back.
 *
 * @param state names it in the addresses
 * @param nonce has to stand in the ID token
 * @param verifier proves that the code is redeemed by whoever asked for it
 * @param page where to lead to afterwards, below the context root
 */
public record PendingSignIn(String state, String nonce, String verifier, String page) implements Serializable {

    /** A sign-in with fresh random values. */
    public static PendingSignIn begin(String page) {
        return new PendingSignIn(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), page);
    }
}
