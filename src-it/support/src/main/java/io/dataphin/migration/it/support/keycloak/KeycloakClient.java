package io.dataphin.migration.it.support.keycloak;

/** The applications that Keycloak knows. */
public enum KeycloakClient {
    /** The plug-in; its access tokens are meant for the plug-in. */
    MIGRATION("migration"),
    /** The example console; its access tokens are not. */
    CONSOLE("console"),
    /** May change the realm. */
    CONTROL("control");

    private final String id;

    KeycloakClient(String id) {
        this.id = id;
    }

    /**
     * What the provider calls it.
     *
     * @return the client id
     */
    public String id() {
        return id;
    }

    /**
     * What it proves itself with.
     *
     * @return the secret
     */
    public String secret() {
        return id + "-secret";
    }
}
