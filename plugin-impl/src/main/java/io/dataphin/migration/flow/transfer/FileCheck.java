package io.dataphin.migration.flow.transfer;

import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.flow.FileToMove;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks whether a file is what its job needs, before it is put anywhere. */
final class FileCheck {

    private FileCheck() {}

    /** What stands against the file; empty when nothing does. A JAR is a zip file that can be read, and has the job's class. */
    static Optional<Finding> check(FileToMove file, Path content) throws IOException {
        if (!file.name().toLowerCase(Locale.ROOT).endsWith(".jar")) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(content.toFile())) {
            boolean complete =
                    file.className() == null || zip.getEntry(file.className().replace('.', '/') + ".class") != null;
            return complete
                    ? Optional.empty()
                    : Optional.of(TransferFindings.of(file, "FILE_LACKS_CLASS", "class", file.className()));
        } catch (ZipException e) {
            return Optional.of(TransferFindings.of(file, "FILE_NO_ARCHIVE"));
        }
    }

    /** The hash of a file in lower-case hex; the file is streamed. */
    static String sha256(Path content) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(content), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
