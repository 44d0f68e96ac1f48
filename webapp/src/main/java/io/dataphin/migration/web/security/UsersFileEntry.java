package io.dataphin.migration.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One line of the users file: {@code name | Dataphin user id | roles | hash}.
 *
 * @param user the person
 * @param password hash of the password
 */
record UsersFileEntry(ConfiguredUser user, Pbkdf2Password password) {

    private static final char UNDECODABLE = '\uFFFD';

    /** @throws IllegalArgumentException when the line is not of that form; the message does not repeat the line */
    static UsersFileEntry parse(String line) {
        String[] fields =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        if (fields.length != 4 || line.indexOf(UNDECODABLE) >= 0) {
            throw new IllegalArgumentException("four fields in UTF-8 are expected");
        }
        if (fields[0].isEmpty() || fields[1].isEmpty()) {
            throw new IllegalArgumentException("name and user id must not be empty");
        }
        ConfiguredUser user = new ConfiguredUser(fields[0], fields[1], administrator(fields[2]));
        return new UsersFileEntry(user, Pbkdf2Password.parse(fields[3]));
    }

    /** What has to stay for the person to stay signed in. */
    Account account() {
        return new Account(user.name(), digest(user.userId() + '|' + password.text()));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static boolean administrator(String field) {
        Set<String> roles = new LinkedHashSet<>();
        for (String role : field.split(",", -1)) {
            roles.add(role.strip());
        }
        if (!Set.of(ConfiguredUser.USER_ROLE, ConfiguredUser.ADMINISTRATOR_ROLE).containsAll(roles)) {
            throw new IllegalArgumentException("roles are user and administrator");
        }
        return roles.contains(ConfiguredUser.ADMINISTRATOR_ROLE);
    }
}
