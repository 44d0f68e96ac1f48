package io.dataphin.migration.platform.ververica.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.platform.gateway.FaultCodes.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VervericaCodesTest {

    @ParameterizedTest
    @CsvSource({
        // business codes in an envelope: code, message, status inside
        "990301, deployment not found, 404, REFUSED",
        "990301, please try again later, 500, REFUSED",
        "990999, invalid deployment name, 200, REFUSED",
        "990999, invalid deployment name, 400, REFUSED",
        "990999, Please try again, 200, REFUSED",
        "990999, 'The system is busy, try again later', 200, BUSY",
        "990999, '系统繁忙，请稍后重试', 200, BUSY",
        "990999, Retry later., 200, BUSY",
        "990999, the service is temporarily unavailable, 400, BUSY",
        "SystemBusy, '', 200, BUSY",
        "System.Busy, m, 200, BUSY",
        "SERVER_BUSY, m, 400, BUSY",
        "TooManyRequests, m, 200, BUSY",
        "RequestTimeout, m, 200, BUSY",
        "InternalServerError, m, 200, BUSY",
        "QuotaExceeded, m, 200, REFUSED",
        "InvalidParameter, m, 200, REFUSED",
        "'', '', 429, THROTTLED",
        "990999, m, 429, THROTTLED",
        "990999, m, 500, UNCERTAIN",
        "'', '', 503, UNCERTAIN",
        "990999, m, 408, UNCERTAIN",
        "990999, m, 403, ACCESS",
        "'', m, 401, ACCESS",
        // codes that are the gateway's own, in an envelope
        "Throttling.User, m, 200, THROTTLED",
        "Throttling.AllocationQuota, m, 200, THROTTLED",
        "InternalError, m, 200, UNCERTAIN",
        "ServiceUnavailable, m, 200, UNCERTAIN",
        "Forbidden.RAM, m, 200, ACCESS",
        "NoPermission, m, 200, ACCESS"
    })
    void shouldJudgeBusinessErrors(String code, String message, int inner, Fault fault) {
        assertThat(fault(200, code, message, inner)).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "404, 990301, REFUSED",
        "400, BadRequest, REFUSED",
        "400, SystemBusy, BUSY",
        "404, InvalidAction.NotFound, REFUSED",
        "404, InvalidAccessKeyId.NotFound, ACCESS",
        "400, InvalidTimeStamp.Expired, CLOCK",
        "400, IllegalTimestamp, CLOCK",
        "403, Anything, ACCESS",
        "429, '', THROTTLED",
        "400, Throttling.Api, THROTTLED",
        "400, SignatureNonceUsed, UNCERTAIN",
        "503, '', UNCERTAIN"
    })
    void shouldJudgeGatewayErrors(int status, String code, Fault fault) {
        assertThat(fault(status, code, "m", 0)).isEqualTo(fault);
    }

    private static Fault fault(int status, String code, String message, int inner) {
        PlatformAnswer said = new PlatformAnswer("GetDeployment", status, code, message, "R");
        return new VervericaCodes().of(said, inner);
    }
}
