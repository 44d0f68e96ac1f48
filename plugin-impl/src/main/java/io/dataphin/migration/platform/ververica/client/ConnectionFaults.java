package io.dataphin.migration.platform.ververica.client;

import io.dataphin.migration.api.connection.ConnectionFault;
import io.dataphin.migration.api.error.ClockOffException;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with a connection, from how a call failed: by the gateway's codes, then by who has answered at all. */
final class ConnectionFaults {

    private static final List<String> WRONG_KEY = List.of(
            "invalidaccesskeyid",
            "invalidsecuritytoken",
            "missingsecuritytoken",
            "securitytokenexpired",
            "signaturedoesnotmatch",
            "incompletesignature",
            "invalidsignature");

    private static final List<String> WRONG_ADDRESS =
            List.of("invalidapi.", "invalidproduct.", "invalidaction.", "invalidversion", "invalidprotocol.");

    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    private ConnectionFaults() {}

    /**
     * The fault; empty when the platform is out of order.
     *
     * @param served whether the region is one that surely has a host, so that a name that is not found is no wrong region
     */
    static Optional<ConnectionFault> of(PlatformException failure, boolean served) {
        if (failure instanceof ClockOffException) {
            return Optional.of(ConnectionFault.CLOCK);
        }
        PlatformAnswer said = failure.answer();
        if (said.httpStatus() == 0) {
            return Optional.of(unsent(failure, served));
        }
        return byCode(said.code().toLowerCase(Locale.ROOT), said.message().toLowerCase(Locale.ROOT))
                .or(() -> failure instanceof PlatformAccessException
                        ? Optional.of(
                                said.httpStatus() == UNAUTHORIZED
                                        ? ConnectionFault.WRONG_KEY
                                        : ConnectionFault.NO_PERMISSION)
                        : byAnswer(said));
    }

    /** Nothing came back: it is one of our own refusals, or the network. */
    private static ConnectionFault unsent(PlatformException failure, boolean served) {
        if (failure instanceof PlatformAccessException) {
            return ConnectionFault.WRONG_KEY;
        }
        return unresolved(failure) && !served ? ConnectionFault.WRONG_REGION : ConnectionFault.NO_NETWORK;
    }

    /** Whether the name of the host was not found. */
    static boolean unresolved(PlatformException failure) {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(UnresolvedAddressException.class::isInstance);
    }

    private static Optional<ConnectionFault> byCode(String code, String words) {
        if (WRONG_KEY.stream().anyMatch(code::startsWith)) {
            return Optional.of(ConnectionFault.WRONG_KEY);
        }
        if (WRONG_ADDRESS.stream().anyMatch(code::startsWith) || code.contains("region")) {
            return Optional.of(ConnectionFault.WRONG_REGION);
        }
        boolean forbidden = code.startsWith("forbidden") || code.startsWith("nopermission");
        boolean place = code.equals(VervericaCodes.NOT_FOUND)
                || code.contains("workspace")
                || code.contains("namespace")
                || words.contains("workspace") && words.contains("not exist")
                || words.contains("workspace") && words.contains("not found");
        return place && !forbidden ? Optional.of(ConnectionFault.WRONG_WORKSPACE) : Optional.empty();
    }

    /** An answer without the platform's own signs is that of a proxy, or of another server. */
    private static Optional<ConnectionFault> byAnswer(PlatformAnswer said) {
        if (!said.code().isEmpty() || !said.requestId().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(said.httpStatus() == NOT_FOUND ? ConnectionFault.WRONG_REGION : ConnectionFault.NO_NETWORK);
    }
}
