package io.dataphin.sandbox.dataphin;

import io.dataphin.sandbox.dataphin.publish.PublishOperations;
import io.dataphin.sandbox.dataphin.task.SubmitOperations;
import io.dataphin.sandbox.dataphin.task.TaskOperations;
import io.dataphin.sandbox.dataphin.task.TaskQueries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every action that this Dataphin knows. */
final class OperationTable {
    private static final Map<String, Operation> OPERATIONS = Stream.of(
                    ProjectOperations.all(),
                    MemberOperations.all(),
                    ComputeSourceOperations.all(),
                    ResourceOperations.all(),
                    FunctionOperations.all(),
                    TaskQueries.all(),
                    TaskOperations.all(),
                    SubmitOperations.all(),
                    PublishOperations.all())
            .flatMap(List::stream)
            .collect(Collectors.toMap(Operation::action, Function.identity()));

    private OperationTable() {}

    static Optional<Operation> find(String action) {
        return Optional.ofNullable(action).map(OPERATIONS::get);
    }
}
