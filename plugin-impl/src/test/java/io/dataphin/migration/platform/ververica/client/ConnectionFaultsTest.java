package io.dataphin.migration.platform.ververica.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.connection.ConnectionFault;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.platform.gateway.AccessKey;
import io.dataphin.migration.platform.gateway.HttpOptions;
import io.dataphin.migration.platform.gateway.PlatformClocks;
import io.dataphin.migration.platform.gateway.StubGateway;
import io.dataphin.migration.platform.gateway.StubGateway.Answer;
import io.dataphin.migration.platform.ververica.VervericaSettings;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each way of failing means. */
class ConnectionFaultsTest {

    private final StubGateway server = new StubGateway();
    private final VervericaPlatform platform = new VervericaPlatform(
            () -> VervericaSettings.of(
                    100,
                    Map.of("cn-beijing", server.url()),
                    Map.of("vvp", new AccessKey("id", "hidden")),
                    HttpOptions.DEFAULT),
            new PlatformClocks(Clock.systemUTC()));

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "404, InvalidAccessKeyId.NotFound, WRONG_KEY",
        "400, InvalidAccessKeyId.Inactive, WRONG_KEY",
        "400, SignatureDoesNotMatch, WRONG_KEY",
        "403, SignatureDoesNotMatch, WRONG_KEY",
        "400, IncompleteSignature, WRONG_KEY",
        "400, InvalidSecurityToken.Expired, WRONG_KEY",
        "400, InvalidTimeStamp.Expired, CLOCK",
        "404, InvalidApi.NotFound, WRONG_REGION",
        "404, InvalidProduct.NotFound, WRONG_REGION",
        "400, InvalidRegionId, WRONG_REGION",
        "404, '', WRONG_REGION",
        "404, InvalidWorkspace.NotFound, WRONG_WORKSPACE",
        "400, MissingWorkspace, WRONG_WORKSPACE",
        "403, Forbidden.RAM, NO_PERMISSION",
        "403, NoPermission, NO_PERMISSION",
        "403, ForbiddenWorkspace, NO_PERMISSION",
        "502, '', NO_NETWORK",
        "500, InternalError, ",
        "503, ServiceUnavailable, ",
        "429, Throttling.User, "
    })
    void shouldTellFaultsApartByTheGatewaysCode(int status, String code, ConnectionFault fault) {
        String body = code.isEmpty() ? "<html>" : "{\"Code\":\"" + code + "\",\"Message\":\"m\",\"RequestId\":\"R\"}";
        server.always(seen -> Answer.of(status, body));

        assertThat(fault(platform.openWorkspace(at("cn-beijing")))).isEqualTo(Optional.ofNullable(fault));
    }

    @Test
    void shouldTakeAMissingNamespaceForAWrongWorkspace() {
        server.always(seen ->
                Answer.ok("{\"success\":false,\"errorCode\":\"990301\",\"errorMessage\":\"namespace not found\"}"));

        assertThat(fault(platform.readNamespace(at("cn-beijing")))).contains(ConnectionFault.WRONG_WORKSPACE);
    }

    @Test
    void shouldNotTakeALocationThatCannotBeCalledForNoNetwork() {
        SourceLocation workspace = new SourceLocation("VERVERICA", 1, "n", "cn-beijing", "h", "w s", "ns", "vvp");
        SourceLocation endpoint = new SourceLocation("VERVERICA", 1, "n", "cn-x", "http://h/x y", "ws", "ns", "vvp");

        assertThat(fault(platform.openWorkspace(workspace), workspace)).contains(ConnectionFault.WRONG_WORKSPACE);
        assertThat(fault(platform.openWorkspace(endpoint), endpoint)).contains(ConnectionFault.WRONG_REGION);
    }

    @Test
    void shouldNameTheAddressThatIsCalled() {
        assertThat(platform.endpoint(at("cn-beijing"))).isEqualTo(server.url());
        assertThat(platform.endpoint(at("cn-shanghai"))).isEqualTo("host.invalid");
    }

    @Test
    void shouldTakeAMissingKeyForAWrongOne() {
        SourceLocation other = new SourceLocation("VERVERICA", 1, "n", "cn-beijing", "h", "ws", "ns", "other");

        assertThat(fault(platform.openWorkspace(other))).contains(ConnectionFault.WRONG_KEY);
    }

    @Test
    void shouldTakeARefusedConnectionForNoNetwork() {
        server.close();

        assertThat(fault(platform.openWorkspace(at("cn-beijing")))).contains(ConnectionFault.NO_NETWORK);
    }

    @Test
    void shouldTakeAHostThatIsNotFoundForAWrongRegionUnlessTheRegionIsKnown() {
        assertThat(fault(platform.openWorkspace(at("cn-nowhere")), "cn-nowhere"))
                .contains(ConnectionFault.WRONG_REGION);
        assertThat(fault(platform.openWorkspace(at("cn-shanghai")), "cn-shanghai"))
                .contains(ConnectionFault.NO_NETWORK);
    }

    @Test
    void shouldReadTheWorkspacesThatTheKeyOpens() {
        server.always(seen -> Answer.ok("{\"success\":true,\"data\":{\"editableNamespaces\":["
                + "{\"WorkspaceId\":\"w1\",\"Namespace\":\"a\",\"Role\":\"EDITOR\"},"
                + "{\"WorkspaceId\":\"w1\",\"Namespace\":\"b\"},{\"Namespace\":\"c\"}]}}"));

        assertThat(platform.workspaces(at("cn-beijing")).send()).containsExactly("w1");
        assertThat(server.last().headers()).doesNotContainKey("workspace");
        assertThat(server.last().query()).containsEntry("regionId", "cn-beijing");
    }

    private Optional<ConnectionFault> fault(Call<?> call) {
        return fault(call, "cn-beijing");
    }

    private Optional<ConnectionFault> fault(Call<?> call, String region) {
        return fault(call, at(region));
    }

    private Optional<ConnectionFault> fault(Call<?> call, SourceLocation location) {
        PlatformException failure = catchThrowableOfType(PlatformException.class, call::send);
        assertThat(failure).isNotNull();
        return platform.fault(location, failure);
    }

    private static SourceLocation at(String region) {
        return new SourceLocation("VERVERICA", 1, "n", region, "host.invalid", "ws", "ns", "vvp");
    }
}
