package io.dataphin.sandbox.dataphin;

/** The side of a project; a Basic project has only {@link #PROD}. */
public enum Env {
    DEV,
    PROD;

    /**
     * Reads a parameter.
     *
     * @throws BusinessError when it is neither DEV nor PROD
     */
    public static Env parse(String text) {
        if ("DEV".equals(text) || "PROD".equals(text)) {
            return valueOf(text);
        }
        throw BusinessError.invalid("Env must be DEV or PROD");
    }
}
