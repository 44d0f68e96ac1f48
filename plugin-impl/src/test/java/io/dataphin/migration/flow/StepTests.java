package io.dataphin.migration.flow;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Finds the table test of a step: the class beside it with the step's name and {@code Test}. */
public final class StepTests {

    private StepTests() {}

    /**
     * The test methods.
     *
     * @throws ClassNotFoundException when the step has no table test
     */
    public static List<String> of(Step<?> step) throws ClassNotFoundException {
        Class<?> tests = Class.forName(step.getClass().getName() + "Test");
        return Stream.of(tests.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .toList();
    }
}
