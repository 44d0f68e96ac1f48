package io.dataphin.migration.web.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Makes a line of the users file, reading the password from standard input. Needs nothing but the JDK, so that administrators can run it from the
 * unpacked archive: {@code java -cp WEB-INF/classes io.dataphin.migration.web.security.UsersFileLine <name> <user id> <roles>}.
 */
public final class UsersFileLine {

    private static final int DONE = 0;
    private static final int WRONG_USE = 2;

    private UsersFileLine() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, System.in, out, System.err));
    }

    /** @return exit status: 0, or 2 when the arguments or the password cannot be used */
    static int run(String[] arguments, InputStream in, PrintStream out, PrintStream err) throws IOException {
        if (arguments.length != 3) {
            err.println(
                    "Usage: UsersFileLine <name> <Dataphin user id> <roles: user or administrator, or both with a comma>");
            err.println("The password is read from standard input, one line in UTF-8.");
            return WRONG_USE;
        }
        String password = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
        if (password == null || password.isEmpty()) {
            err.println("The password must not be empty.");
            return WRONG_USE;
        }
        return print(String.join(" | ", arguments), password, out, err);
    }

    private static int print(String user, String password, PrintStream out, PrintStream err) {
        String line = user + " | " + Pbkdf2Password.of(password.toCharArray()).text();
        try {
            if (user.indexOf('#') >= 0 || user.matches("(?s).*[\r\n].*")) {
                throw new IllegalArgumentException("a line break or # would end the line");
            }
            UsersFileEntry.parse(line);
        } catch (IllegalArgumentException e) {
            err.println("Name, user id or roles cannot be used: " + e.getMessage() + '.');
            return WRONG_USE;
        }
        out.println(line);
        return DONE;
    }
}
