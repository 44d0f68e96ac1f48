package io.dataphin.migration.platform.ververica.client;

import io.dataphin.migration.api.connection.ConnectionFault;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is wrong with the key or the address of an object store, by the codes of the S3 protocol and those that OSS has beside them. */
final class StoreFaults {

    private static final Set<String> WRONG_KEY = Set.of(
            "invalidaccesskeyid",
            "signaturedoesnotmatch",
            "invalidsecuritytoken",
            "securitytokenexpired",
            "invalidtoken",
            "expiredtoken",
            "tokenrefreshrequired");

    private static final Set<String> WRONG_ADDRESS = Set.of(
            "nosuchbucket",
            "invalidbucketname",
            "permanentredirect",
            "temporaryredirect",
            "authorizationheadermalformed",
            "illegallocationconstraintexception");

    private StoreFaults() {}

    /** The fault; empty when the store is out of order. */
    static Optional<ConnectionFault> of(PlatformException failure) {
        PlatformAnswer said = failure.answer();
        if (said.httpStatus() == 0) {
            return Optional.of(unsent(failure));
        }
        String code = said.code().toLowerCase(Locale.ROOT);
        if (WRONG_KEY.contains(code)) {
            return Optional.of(ConnectionFault.WRONG_KEY);
        }
        if (code.equals("requesttimetooskewed")) {
            return Optional.of(ConnectionFault.CLOCK);
        }
        if (WRONG_ADDRESS.contains(code) || otherEndpoint(said)) {
            return Optional.of(ConnectionFault.WRONG_REGION);
        }
        if (failure instanceof PlatformAccessException) {
            return Optional.of(ConnectionFault.NO_PERMISSION);
        }
        // an answer without a word of the store is that of another server
        return code.isEmpty() ? Optional.of(ConnectionFault.NO_NETWORK) : Optional.empty();
    }

    private static ConnectionFault unsent(PlatformException failure) {
        if (failure instanceof PlatformAccessException) {
            return ConnectionFault.WRONG_KEY;
        }
        return ConnectionFaults.unresolved(failure) ? ConnectionFault.WRONG_REGION : ConnectionFault.NO_NETWORK;
    }

    /** A bucket of another region is refused as a missing right is; OSS and S3 tell them apart in words, or by a redirection. */
    private static boolean otherEndpoint(PlatformAnswer said) {
        return said.httpStatus() / 100 == 3
                || said.message().contains("must be addressed using the specified endpoint");
    }
}
