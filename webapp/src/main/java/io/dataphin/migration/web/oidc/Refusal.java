package io.dataphin.migration.web.oidc;

/** Why somebody is not signed in. */
public enum Refusal {
    /** The provider gives him no role of ours. */
    ROLE,
    /** The provider does not say who he is in Dataphin. */
    USER_ID,
    /** There is no session at the provider, and it may not ask. */
    NO_SESSION,
    /** The provider, or the person there, has said no; or what came back is not to be believed. */
    DENIED,
    /** The provider does not answer. */
    PROVIDER,
    /** The sign-in was not begun in this session, or is over. */
    EXPIRED
}
