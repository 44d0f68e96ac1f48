package io.dataphin.sandbox.dataphin;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Dataphin refuses a call: HTTP 200, {@code Success=false}, a code of the contract. */
public final class BusinessError extends RuntimeException {
    private final String code;
    private final transient ObjectNode data;

    /** An error without further data. */
    public BusinessError(String code, String message) {
        this(code, message, null);
    }

    /** An error that also carries {@code Data}; null = none. */
    public BusinessError(String code, String message, ObjectNode data) {
        super(message);
        this.code = code;
        this.data = data;
    }

    /** {@code DPN.Stream.ParameterInvalid}. */
    public static BusinessError invalid(String message) {
        return new BusinessError("DPN.Stream.ParameterInvalid", message);
    }

    /** {@code DPN.Auth.NoPermission}. */
    public static BusinessError noPermission(String message) {
        return new BusinessError("DPN.Auth.NoPermission", message);
    }

    /** {@code DPN.Resource.NotFound}. */
    public static BusinessError resourceNotFound(String name) {
        return new BusinessError("DPN.Resource.NotFound", "resource " + name + " does not exist");
    }

    /** The code. */
    public String code() {
        return code;
    }

    /** What goes into {@code Data}, or null. */
    public ObjectNode data() {
        return data;
    }
}
