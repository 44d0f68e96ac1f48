package io.dataphin.migration.it.support.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test needs the running system: a sandbox and a server, started once for all tests of a JVM and stopped after
 * the last one. Take it as a parameter of type {@link io.dataphin.migration.it.support.demo.RunningSystem}. It is
 * shared: a test must not stop it and must not rely on being the first to use it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(MigrationServerExtension.class)
public @interface MigrationServer {}
