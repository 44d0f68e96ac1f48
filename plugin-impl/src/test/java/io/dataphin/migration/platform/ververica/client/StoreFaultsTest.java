package io.dataphin.migration.platform.ververica.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.connection.ConnectionFault;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each way of failing of an object store means. */
class StoreFaultsTest {

    @ParameterizedTest
    @CsvSource({
        "403, InvalidAccessKeyId, '', WRONG_KEY",
        "403, SignatureDoesNotMatch, '', WRONG_KEY",
        "403, InvalidSecurityToken, '', WRONG_KEY",
        "400, ExpiredToken, '', WRONG_KEY",
        "403, RequestTimeTooSkewed, '', CLOCK",
        "404, NoSuchBucket, '', WRONG_REGION",
        "301, PermanentRedirect, '', WRONG_REGION",
        "301, '', '', WRONG_REGION",
        "400, AuthorizationHeaderMalformed, '', WRONG_REGION",
        "403, AccessDenied, The bucket you are attempting to access must be addressed using the specified endpoint., WRONG_REGION",
        "403, AccessDenied, no right, NO_PERMISSION",
        "401, '', '', NO_PERMISSION",
        "502, '', Bad Gateway, NO_NETWORK",
        "503, SlowDown, '', ",
        "500, InternalError, '', "
    })
    void shouldTellTheFaultFromTheAnswer(int status, String code, String message, ConnectionFault fault) {
        PlatformAnswer answer = new PlatformAnswer("GetObject", status, code, message, "");
        PlatformException failure = status == 401 || status == 403
                ? new PlatformAccessException(Platform.SOURCE, answer)
                : status >= 500
                        ? new PlatformUnavailableException(Platform.SOURCE, answer, Duration.ZERO, null)
                        : new PlatformRejectedException(Platform.SOURCE, answer);

        assertThat(StoreFaults.of(failure)).isEqualTo(Optional.ofNullable(fault));
    }

    @Test
    void shouldTellAKeyThatIsMissingFromAStoreThatIsAway() {
        PlatformAnswer none = PlatformAnswer.none("GetObject", "why");

        assertThat(StoreFaults.of(new PlatformAccessException(Platform.SOURCE, none)))
                .contains(ConnectionFault.WRONG_KEY);
        assertThat(StoreFaults.of(new PlatformUnavailableException(Platform.SOURCE, none, Duration.ZERO, null)))
                .contains(ConnectionFault.NO_NETWORK);
        assertThat(StoreFaults.of(new PlatformUnavailableException(
                        Platform.SOURCE, none, Duration.ZERO, new UnresolvedAddressException())))
                .contains(ConnectionFault.WRONG_REGION);
    }
}
