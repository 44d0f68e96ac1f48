package io.dataphin.migration.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.it.server.DocumentedCommands;
import io.dataphin.migration.it.support.process.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documented command that adds a user, run outside of a server from the web archive as built. */
class AddUserIT {

    @TempDir
    private Path folder;

    @Test
    void shouldAddALineToTheUsersFile() throws IOException, InterruptedException {
        Files.copy(ProjectFiles.find().war(), folder.resolve("migration.war"));
        Path users = folder.resolve("users");
        Path password = Files.writeString(folder.resolve("password"), "correct horse\n");

        int status = run(DocumentedCommands.of("add-user"), users, password);

        assertThat(status).isZero();
        assertThat(users).content().matches("alice \\| 30010 \\| user,administrator \\| PBKDF2WithHmacSHA256:.*\n");
    }

    private int run(String commands, Path users, Path input) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-c", commands)
                .directory(folder.toFile())
                .redirectInput(input.toFile())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("MIGRATION_SECURITY_USERS", users.toString());
        return builder.start().waitFor();
    }
}
