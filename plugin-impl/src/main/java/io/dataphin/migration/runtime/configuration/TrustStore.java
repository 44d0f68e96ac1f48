package io.dataphin.migration.runtime.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.Collections;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates of the authorities that are believed, from a file. */
final class TrustStore {

    private TrustStore() {}

    /** What is wrong with the file, without its path and password. */
    static final class UnusableException extends Exception {

        private UnusableException(String what) {
            super(what);
        }
    }

    /**
     * Reads the file.
     *
     * @throws UnusableException when it cannot be read or holds no certificate
     */
    static SSLContext open(String path, String type, String password) throws UnusableException {
        try {
            KeyStore store = read(Path.of(path), type, password);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | InvalidPathException e) {
            throw new UnusableException("names no trust store that opens with the given password and type");
        } catch (GeneralSecurityException e) {
            throw new UnusableException("names a trust store of a type that this server does not know");
        }
    }

    private static KeyStore read(Path path, String type, String password)
            throws IOException, GeneralSecurityException, UnusableException {
        KeyStore store = KeyStore.getInstance(type);
        try (InputStream file = Files.newInputStream(path)) {
            store.load(file, password.isEmpty() ? null : password.toCharArray());
        }
        if (!holdsCertificate(store)) {
            throw new UnusableException(
                    "names a trust store without a trusted certificate, or its password is missing");
        }
        return store;
    }

    private static boolean holdsCertificate(KeyStore store) throws KeyStoreException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isCertificateEntry(alias)) {
                return true;
            }
        }
        return false;
    }
}
