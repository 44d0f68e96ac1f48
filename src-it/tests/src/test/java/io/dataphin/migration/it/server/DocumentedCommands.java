package io.dataphin.migration.it.server;

import io.dataphin.migration.it.support.process.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands of the administrators' document. A block that begins after the line {@code <!-- tested: name -->} is run by a test exactly as it stands
 * there; what differs from server to server is in variables that the document tells the reader to set.
 */
public final class DocumentedCommands {

    private static final Path DOCUMENT = Path.of("docs", "administration.md");

    private DocumentedCommands() {}

    /** The block of a name, as it stands there. */
    public static String of(String name) throws IOException {
        String document = Files.readString(ProjectFiles.find().root().resolve(DOCUMENT));
        Matcher block = Pattern.compile(
                        "<!-- tested: " + Pattern.quote(name) + " -->\n+```\\w+\n(.*?)```", Pattern.DOTALL)
                .matcher(document);
        if (!block.find()) {
            throw new AssertionError(DOCUMENT + " has no tested block " + name);
        }
        return block.group(1);
    }
}
