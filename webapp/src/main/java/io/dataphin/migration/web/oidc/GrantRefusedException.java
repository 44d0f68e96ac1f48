package io.dataphin.migration.web.oidc;

/** The provider does not vouch for the person (any more), or what it says is not to be believed. */
class GrantRefusedException extends Exception {

    GrantRefusedException(String what, Throwable cause) {
        super(what, cause);
    }
}
