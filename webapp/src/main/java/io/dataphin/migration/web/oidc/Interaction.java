package io.dataphin.migration.web.oidc;

/** What the provider may ask the person. */
public enum Interaction {
    /** Nothing: its pages cannot be shown, as in a frame. */
    NONE,
    /** Whatever it needs. */
    ALLOWED,
    /** Its sign-in page even when there is a session: somebody else wants to sign in. */
    SIGN_IN
}
