package io.dataphin.migration.it.support.process;

import java.nio.file.Path;

/**
 * A Payara Micro and what runs it.
 *
 * @param archive the server's runnable archive
 * @param javaHome the JDK to run it on; Payara 7 needs 21 or newer
 */
public record PayaraMicro(Path archive, Path javaHome) {}
