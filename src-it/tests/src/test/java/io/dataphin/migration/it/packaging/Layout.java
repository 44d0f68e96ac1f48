package io.dataphin.migration.it.packaging;

import java.util.Arrays;

/**
 * Where the packages are that rules speak of: the product's, or those of the deliberately wrong fixtures.
 *
 * @param product the base package of the three modules
 * @param sandbox the base package of the sandbox
 */
record Layout(String product, String sandbox) {

    /** What is shipped. */
    static final Layout PRODUCT = new Layout("io.dataphin.migration", "io.dataphin.sandbox");

    /** What breaks every rule. */
    static final Layout WRONG =
            new Layout("io.dataphin.migration.it.packaging.wrong", "io.dataphin.migration.it.packaging.wrong.sandbox");

    /** All packages below the named ones, as patterns. */
    String[] in(String... names) {
        return Arrays.stream(names).map(name -> product + "." + name + "..").toArray(String[]::new);
    }

    /** All packages of the product, as a pattern. */
    String all() {
        return product + "..";
    }

    /** All packages of the sandbox, as a pattern. */
    String sandboxAll() {
        return sandbox + "..";
    }
}
