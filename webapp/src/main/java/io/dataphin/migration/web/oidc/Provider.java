package io.dataphin.migration.web.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/**
 * A provider as its metadata describes it.
 *
 * @param metadata where it takes which requests
 * @param keys the keys that it signs with, asked for when they are needed and kept for some minutes
 */
record Provider(OIDCProviderMetadata metadata, JWSKeySelector<SecurityContext> keys) {

    private static final String METADATA_PATH = "/.well-known/openid-configuration";

    /** Signatures that only the provider can make: everybody who knows a shared secret could make the others. */
    private static final Set<JWSAlgorithm> ALGORITHMS = algorithms();

    /**
     * Asks the provider about itself.
     *
     * @throws ProviderException when it does not answer, or its metadata is that of another one
     */
    static Provider discover(String issuer, ProviderHttp http) throws ProviderException {
        try {
            URI address = URI.create(issuer.replaceFirst("/$", "") + METADATA_PATH);
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(
                    http.retrieveResource(address.toURL()).getContent());
            if (!metadata.getIssuer().equals(new Issuer(issuer))) {
                throw new ProviderException("its metadata names another issuer", null);
            }
            return new Provider(metadata, new JWSVerificationKeySelector<>(ALGORITHMS, source(metadata, http)));
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new ProviderException("its metadata cannot be read", e);
        }
    }

    Issuer issuer() {
        return metadata.getIssuer();
    }

    private static JWKSource<SecurityContext> source(OIDCProviderMetadata metadata, ProviderHttp http)
            throws MalformedURLException {
        // refreshing ahead takes a thread of its own, which would outlive the application
        return JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL(), http)
                .refreshAheadCache(false)
                .cache(true)
                .outageTolerant(true)
                .build();
    }

    private static Set<JWSAlgorithm> algorithms() {
        Set<JWSAlgorithm> algorithms = new HashSet<>(JWSAlgorithm.Family.RSA);
        algorithms.addAll(JWSAlgorithm.Family.EC);
        return Set.copyOf(algorithms);
    }
}
