package io.dataphin.migration.analysis;

import io.dataphin.migration.api.script.TableRole;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlInsert;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlMatchRecognize;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSnapshot;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * Finds tables and called functions in what the parser read. It goes through the tree without recursion, since a long chain of operators is as deep as it is
 * long.
 */
final class QueryNodes {

    /** What an identifier at a node would be. */
    private enum Position {
        VALUE,
        TABLE,
        LOOKUP_TABLE
    }

    /**
     * Names of the WITH clauses around a node.
     *
     * @param names of the innermost one
     * @param outer null for none
     */
    private record Scope(List<String> names, Scope outer) {

        static boolean knows(Scope scope, String name) {
            for (Scope inner = scope; inner != null; inner = inner.outer) {
                if (inner.names.contains(name)) {
                    return true;
                }
            }
            return false;
        }
    }

    private record Visit(SqlNode node, Position position, Scope scope) {}

    /** Turns a position of the parser into the name that stands there. */
    interface Names {

        /** Hands the name on, if there is one. */
        Optional<QualifiedName> at(SqlParserPos position);
    }

    private final AnalysisBuilder builder;
    private final Names names;
    private final Deque<Visit> open = new ArrayDeque<>();

    QueryNodes(AnalysisBuilder builder, Names names) {
        this.builder = builder;
        this.names = names;
    }

    void read(SqlNode statement) {
        add(statement, Position.VALUE, null);
        while (!open.isEmpty()) {
            visit(open.pop());
        }
    }

    private void add(SqlNode node, Position position, Scope scope) {
        if (node != null) {
            open.push(new Visit(node, position, scope));
        }
    }

    private void visit(Visit visit) {
        if (visit.node() instanceof SqlIdentifier identifier) {
            table(identifier, visit);
        } else if (visit.node() instanceof SqlNodeList list) {
            list.forEach(node -> add(node, visit.position(), visit.scope()));
        } else if (visit.node() instanceof SqlCall call) {
            call(call, visit);
        }
    }

    private void table(SqlIdentifier identifier, Visit visit) {
        boolean isTable = visit.position() != Position.VALUE
                && !(identifier.isSimple() && Scope.knows(visit.scope(), identifier.getSimple()));
        if (isTable) {
            TableRole role = visit.position() == Position.TABLE ? TableRole.SOURCE : TableRole.LOOKUP;
            names.at(identifier.getParserPosition())
                    .ifPresent(name -> builder.tables().use(name, role));
        }
    }

    private void call(SqlCall call, Visit visit) {
        if (call instanceof SqlSelect select) {
            select(select, visit.scope());
        } else if (call instanceof SqlJoin join) {
            add(join.getLeft(), Position.TABLE, visit.scope());
            add(join.getRight(), Position.TABLE, visit.scope());
            add(join.getCondition(), Position.VALUE, visit.scope());
        } else if (call instanceof SqlSnapshot snapshot) {
            add(snapshot.getTableRef(), Position.LOOKUP_TABLE, visit.scope());
            add(snapshot.getPeriod(), Position.VALUE, visit.scope());
        } else if (call instanceof SqlMatchRecognize match) {
            add(match.getTableRef(), Position.TABLE, visit.scope());
            add(match.getMeasureList(), Position.VALUE, visit.scope());
            add(match.getPatternDefList(), Position.VALUE, visit.scope());
        } else if (call instanceof SqlWith with) {
            with(with, visit.scope());
        } else if (call instanceof SqlInsert insert) {
            add(insert.getSource(), Position.VALUE, visit.scope());
        } else {
            other(call, visit);
        }
    }

    private void select(SqlSelect select, Scope scope) {
        add(select.getFrom(), Position.TABLE, scope);
        for (SqlNode operand : select.getOperandList()) {
            if (operand != select.getFrom()) {
                add(operand, Position.VALUE, scope);
            }
        }
    }

    /** A query of a WITH clause sees those before it; that it sees itself, too, makes no difference. */
    private void with(SqlWith with, Scope scope) {
        List<String> named = with.withList.stream()
                .map(item -> ((SqlWithItem) item).name.getSimple())
                .toList();
        Scope inner = new Scope(named, scope);
        with.withList.forEach(item -> add(((SqlWithItem) item).query, Position.VALUE, inner));
        add(with.body, Position.VALUE, inner);
    }

    private void other(SqlCall call, Visit visit) {
        function(call);
        switch (call.getKind()) {
            // what follows the table are its alias, hints or sample
            case AS, TABLE_REF, TABLESAMPLE, PIVOT, UNPIVOT -> {
                add(call.operand(0), visit.position(), visit.scope());
            }
            case EXPLICIT_TABLE -> add(call.operand(0), Position.TABLE, visit.scope());
            case HINT, PATTERN_ALTER, PATTERN_CONCAT, DESCRIPTOR -> {
                // names of no tables
            }
            default -> call.getOperandList().forEach(operand -> add(operand, Position.VALUE, visit.scope()));
        }
    }

    private void function(SqlCall call) {
        if (call.getOperator() instanceof SqlUnresolvedFunction function && call.getKind() != SqlKind.PROCEDURE_CALL) {
            SqlIdentifier identifier = function.getSqlIdentifier();
            names.at(identifier.getParserPosition())
                    .ifPresent(name -> builder.functions().call(name));
        }
    }
}
