package io.dataphin.migration.api.message;

/**
 * Texts that an extension brings for its own codes. A CDI bean of this type is asked after the product's own bundles.
 * The texts are ICU message patterns with named arguments.
 */
public interface MessageBundle {

    /** Base name as {@link java.util.ResourceBundle} takes it. */
    String baseName();

    /** Loader that sees the bundle. */
    ClassLoader classLoader();
}
