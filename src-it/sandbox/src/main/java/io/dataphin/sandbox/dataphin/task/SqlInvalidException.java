package io.dataphin.sandbox.dataphin.task;

/** A script that no Flink would take, with the place. */
final class SqlInvalidException extends RuntimeException {
    SqlInvalidException(int line, int column, String message) {
        super("SQL parse failed. Error at line " + line + ", column " + column + ": " + message);
    }
}
