package io.dataphin.migration.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The people who may sign in, from the file that {@code migration.security.users} names. A change of the file takes effect with the next call.
 * Without the key, or while the file cannot be read, there is nobody.
 */
@ApplicationScoped
public class UsersFile {

    private static final System.Logger LOG = System.getLogger(UsersFile.class.getName());
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Optional<Path> path;
    private Stamp loadedStamp;
    private Content content = Content.EMPTY;

    @Inject
    public UsersFile(SecuritySettings settings) {
        this(settings.usersFile());
    }

    UsersFile(Optional<Path> path) {
        this.path = path;
    }

    protected UsersFile() {
        this(Optional.empty());
    }

    /** The person of that sign-in name; upper and lower case differ. */
    public Optional<ConfiguredUser> find(String name) {
        return entry(name).map(UsersFileEntry::user);
    }

    /** The line of that sign-in name. */
    public Optional<UsersFileEntry> entry(String name) {
        return Optional.ofNullable(content().entries().get(name));
    }

    /** The person as he is now, to ask {@link #current(Account)} later. */
    public Optional<Account> account(String name) {
        return entry(name).map(UsersFileEntry::account);
    }

    /** The person who signed in with the account; empty when he was removed since, or got another password or user id. */
    public Optional<ConfiguredUser> current(Account account) {
        return entry(account.name())
                .filter(entry -> entry.account().equals(account))
                .map(UsersFileEntry::user);
    }

    /** A hash to check in place of that of an unknown person; as dear as the dearest of the file, so that time does not tell who is known. */
    public Pbkdf2Password decoy() {
        return content().decoy();
    }

    private synchronized Content content() {
        if (path.isPresent()) {
            // the stamp is taken before the content: a file that is being written is read again with the next call
            Stamp stamp = Stamp.of(path.get());
            if (!stamp.equals(loadedStamp)) {
                content = load(path.get());
                loadedStamp = stamp;
            }
        }
        return content;
    }

    private static Content load(Path file) {
        try {
            return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The users file cannot be read, nobody can sign in: {0}",
                    e.toString());
            return Content.EMPTY;
        }
    }

    private static Content parse(String text) {
        Map<String, UsersFileEntry> entries = new LinkedHashMap<>();
        String[] lines = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].split("#", 2)[0].strip();
            if (!line.isEmpty()) {
                add(entries, i + 1, line);
            }
        }
        return Content.of(entries);
    }

    private static void add(Map<String, UsersFileEntry> entries, int number, String line) {
        try {
            UsersFileEntry entry = UsersFileEntry.parse(line);
            if (entries.putIfAbsent(entry.user().name(), entry) != null) {
                warn(number, "the name was given before; the first line counts");
            } else if (entry.password().iterations() < Pbkdf2Password.RECOMMENDED_ITERATIONS) {
                warn(number, "the hash has fewer than " + Pbkdf2Password.RECOMMENDED_ITERATIONS + " iterations");
            }
        } catch (IllegalArgumentException e) {
            warn(number, "the line is malformed and left out");
        }
    }

    /** Never shows the content of a line: it may hold a password that was put into the wrong place. */
    private static void warn(int number, String what) {
        LOG.log(System.Logger.Level.WARNING, "Users file, line " + number + ": " + what);
    }

    private record Content(Map<String, UsersFileEntry> entries, Pbkdf2Password decoy) {

        static final Content EMPTY = new Content(Map.of(), Pbkdf2Password.decoy());

        static Content of(Map<String, UsersFileEntry> entries) {
            Pbkdf2Password decoy = entries.values().stream()
                    .map(UsersFileEntry::password)
                    .max(Comparator.comparingInt(Pbkdf2Password::iterations))
                    .map(Pbkdf2Password::decoyOfSameCost)
                    .orElseGet(Pbkdf2Password::decoy);
            return new Content(entries, decoy);
        }
    }

    /** What changes when the file is edited or replaced. */
    private record Stamp(FileTime modified, long size, Object key) {

        static Stamp of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
            } catch (IOException e) {
                return new Stamp(null, -1, null);
            }
        }
    }
}
