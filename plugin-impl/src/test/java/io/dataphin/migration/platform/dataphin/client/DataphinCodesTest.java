package io.dataphin.migration.platform.dataphin.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.platform.gateway.FaultCodes.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataphinCodesTest {

    @ParameterizedTest
    @CsvSource({
        "200, DPN.System.Busy, BUSY",
        "200, DPN.Auth.NoPermission, ACCESS",
        "200, DPN.Stream.NameExists, REFUSED",
        "200, DPN.Publish.SubmitNotFound, REFUSED",
        "200, Never.Heard.Of, REFUSED",
        "400, MissingOpUserId, REFUSED",
        "400, SignatureDoesNotMatch, ACCESS",
        "404, InvalidAccessKeyId.NotFound, ACCESS",
        "429, Throttling.User, THROTTLED",
        "400, Throttling.User, THROTTLED",
        "400, SignatureNonceUsed, UNCERTAIN",
        "500, InternalError, UNCERTAIN",
        "503, '', UNCERTAIN"
    })
    void shouldJudgeCodes(int status, String code, Fault fault) {
        PlatformAnswer said = new PlatformAnswer("CreateStreamTask", status, code, "try again later", "R");

        assertThat(new DataphinCodes().of(said, 0)).isEqualTo(fault);
    }
}
