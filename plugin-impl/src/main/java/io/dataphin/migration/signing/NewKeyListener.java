package io.dataphin.migration.signing;

import java.security.KeyPair;

/** Begins what goes with the key of the installation. */
public interface NewKeyListener {

    /** The pair was made; called in the transaction that keeps it, so that both are kept or none. */
    void made(KeyPair pair);
}
