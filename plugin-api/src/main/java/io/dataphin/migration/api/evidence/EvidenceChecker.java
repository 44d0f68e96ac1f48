package io.dataphin.migration.api.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.List;

/**
 * Checks a pack, or exported entries of the audit, on any machine: {@code java -jar plugin-api.jar pack.zip public-key.pem}. Ends with 0 when the file is
 * as it was issued, with 1 when it is not, and with 2 when it could not be checked.
 */
public final class EvidenceChecker {

    private static final int GOOD = 0;
    private static final int REFUSED = 1;
    private static final int NOT_CHECKED = 2;
    /** First character of a zip archive. */
    private static final char ZIP = 'P';

    private EvidenceChecker() {}

    /** The program. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length != 2) {
            err.println("Usage: java -jar plugin-api.jar <pack.zip or audit.jsonl> <public-key.pem>");
            return NOT_CHECKED;
        }
        try {
            PublicKey key = EvidenceKey.read(Files.readString(Path.of(arguments[1])));
            return tell(problems(Path.of(arguments[0]), key), key, out);
        } catch (GeneralSecurityException e) {
            err.println(arguments[1] + " is no Ed25519 public key: " + e.getMessage());
        } catch (IOException e) {
            err.println("Cannot be read: " + e.getMessage());
        }
        return NOT_CHECKED;
    }

    private static List<String> problems(Path file, PublicKey key) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            lines.mark(1);
            boolean archive = lines.read() == ZIP;
            lines.reset();
            return archive
                    ? EvidenceVerification.problems(Files.readAllBytes(file), key)
                    : AuditVerification.problem(lines, key).stream().toList();
        }
    }

    private static int tell(List<String> problems, PublicKey key, PrintStream out) {
        if (problems.isEmpty()) {
            out.println("OK: the file is as it was issued by the installation with key " + EvidenceKey.id(key) + '.');
            return GOOD;
        }
        out.println("REFUSED:");
        problems.forEach(problem -> out.println("  " + problem));
        return REFUSED;
    }
}
