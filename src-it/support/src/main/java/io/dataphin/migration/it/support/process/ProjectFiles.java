package io.dataphin.migration.it.support.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where the build puts what the processes are made of.
 *
 * @param root the project's folder, absolute
 */
public record ProjectFiles(Path root) {

    private static final Path MARK = Path.of("src-it", "support", "pom.xml");

    /** Makes the folder absolute, since child processes work in folders of their own. */
    public ProjectFiles {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * Finds the project from the working folder, which is the project's or one inside it.
     *
     * @return the project's files
     * @throws IllegalStateException when no folder upwards is the project's
     */
    public static ProjectFiles find() {
        Path start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve(MARK)))
                .findFirst()
                .map(ProjectFiles::new)
                .orElseThrow(() -> new IllegalStateException("No folder above " + start + " contains " + MARK));
    }

    /**
     * The web application with everything inside.
     *
     * @return its path
     * @throws IllegalStateException when it has not been built
     */
    public Path war() {
        return built("webapp/target/migration.war");
    }

    /**
     * The enterprise archive.
     *
     * @return its path
     * @throws IllegalStateException when it has not been built
     */
    public Path ear() {
        return built("ear/target/migration.ear");
    }

    /**
     * The sandbox as a runnable archive.
     *
     * @return its path
     * @throws IllegalStateException when it has not been built
     */
    public Path sandbox() {
        return built("src-it/sandbox/target/sandbox.jar");
    }

    /**
     * Payara Micro 6, as the support module's build copies it, on the JDK that runs this.
     *
     * @return the server
     * @throws IllegalStateException when it has not been copied
     */
    public PayaraMicro payaraMicro() {
        return new PayaraMicro(
                built("src-it/support/target/servers/payara-micro.jar"), Path.of(System.getProperty("java.home")));
    }

    /**
     * Payara Micro 7, as the support module's build copies it.
     *
     * @param javaHome a JDK 21 or newer
     * @return the server
     * @throws IllegalStateException when it has not been copied
     */
    public PayaraMicro payaraMicro7(Path javaHome) {
        return new PayaraMicro(built("src-it/support/target/servers/payara-micro-7.jar"), javaHome);
    }

    private Path built(String relative) {
        Path file = root.resolve(relative);
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(file + " is missing; build it with: mvn -DskipTests package");
        }
        return file;
    }
}
