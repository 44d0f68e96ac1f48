package io.dataphin.migration.web.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dataphin.migration.web.fake.FakeConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** A provider of OpenID Connect in this process, which says what it is told to. */
public final class FakeProvider implements AutoCloseable {

    static final String CLIENT = "migration";
    static final String SUBJECT = "f:1:alice";
    static final String SESSION = "session-1";

    private final HttpServer server;
    private RSAKey key = newKey();

    /** What the token endpoint was asked, the newest last. */
    final List<Map<String, List<String>>> grants = new ArrayList<>();

    /** What it answers next; refused as {@code invalid_grant} when empty. */
    Map<String, Object> tokens = new HashMap<>();

    Map<String, Object> userInfo = new HashMap<>();
    int userInfoStatus = 200;
    public boolean away;

    /** Paths of the requests that have come. */
    final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

    /** No request is answered before this is open. */
    volatile CountDownLatch open = new CountDownLatch(0);

    FakeProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realm/.well-known/openid-configuration", call -> answer(call, 200, metadata()));
        server.createContext("/realm/keys", call -> answer(call, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/realm/token", this::token);
        server.createContext("/realm/userinfo", call -> answer(call, userInfoStatus, userInfo));
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realm";
    }

    /** Settings that name this provider. */
    public OidcSettings settings() {
        FakeConfig config = new FakeConfig();
        config.values.put("migration.security.oidc.provider-uri", issuer());
        config.values.put("migration.security.oidc.client-id", CLIENT);
        config.values.put("migration.security.oidc.client-secret", "s$cret, with: everything");
        config.values.put("migration.security.oidc.roles-claim", "realm_access.roles");
        config.values.put("migration.security.oidc.user-id-claim", "dataphin_user_id");
        return new OidcSettings(config);
    }

    /** What it signs with. */
    RSAKey key() {
        return key;
    }

    /** From now on it signs with another key. */
    void rotateKey() {
        key = newKey();
    }

    /** A token endpoint's answer for Alice with these roles. */
    public void issue(String refreshToken, Consumer<JWTClaimsSet.Builder> idToken) {
        tokens = new HashMap<>(Map.of(
                "access_token",
                "opaque",
                "token_type",
                "Bearer",
                "expires_in",
                300,
                "refresh_token",
                refreshToken,
                "id_token",
                idToken(idToken)));
    }

    String accessToken(Consumer<JWTClaimsSet.Builder> change) {
        return signed(
                key, JOSEObjectType.JWT, claims(claims -> change.accept(claims.claim("scope", "openid profile"))));
    }

    String idToken(Consumer<JWTClaimsSet.Builder> change) {
        return signed(key, JOSEObjectType.JWT, claims(change));
    }

    String logoutToken(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(SUBJECT)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        change.accept(claims);
        return signed(key, new JOSEObjectType("logout+jwt"), claims.build());
    }

    /** Claims of Alice, a user. */
    JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(SUBJECT)
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("sid", SESSION)
                .claim("preferred_username", "alice")
                .claim("dataphin_user_id", "30010")
                .claim("realm_access", Map.of("roles", List.of("user", "offline_access")));
        change.accept(claims);
        return claims.build();
    }

    static String signed(RSAKey key, JOSEObjectType type, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(type)
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        // a request that waits would hold up the end
        open.countDown();
        server.stop(0);
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "userinfo_endpoint", issuer() + "/userinfo",
                "end_session_endpoint", issuer() + "/logout",
                "jwks_uri", issuer() + "/keys",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    private void token(HttpExchange call) throws IOException {
        grants.add(URLUtils.parseParameters(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (tokens.isEmpty()) {
            answer(call, 400, Map.of("error", "invalid_grant"));
        } else {
            answer(call, 200, tokens);
        }
    }

    private void answer(HttpExchange call, int status, Map<String, Object> json) throws IOException {
        asked.add(call.getRequestURI().getPath());
        await();
        byte[] body = JSONObjectUtils.toJSONString(json).getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(away ? 503 : status, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    private void await() throws IOException {
        try {
            open.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
