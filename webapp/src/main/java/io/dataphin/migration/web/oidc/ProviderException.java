package io.dataphin.migration.web.oidc;

/** The provider does not answer, or not as one answers. */
public class ProviderException extends Exception {

    public ProviderException(String what, Throwable cause) {
        super(what, cause);
    }
}
