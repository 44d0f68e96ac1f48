package io.dataphin.migration.platform.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.platform.gateway.AccessKey;
import io.dataphin.migration.platform.gateway.AllowedHosts;
import io.dataphin.migration.platform.gateway.HttpOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectStoreClientTest {

    private static final ObjectAddress FILE =
            ObjectAddress.of("oss://jars/team#1/订单 app+%2.jar").orElseThrow();

    @TempDir
    private Path folder;

    private final ObjectStoreClient client = new ObjectStoreClient(Platform.SOURCE, HttpOptions.DEFAULT);
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 200;
    private byte[] answer = {};
    private String authorization;
    private String token;
    private String range;
    /** What a HEAD tells; null for none. */
    private String size;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath());
        bodies.add(exchange.getRequestBody().readAllBytes());
        authorization = exchange.getRequestHeaders().getFirst("Authorization");
        range = exchange.getRequestHeaders().getFirst("Range");
        token = exchange.getRequestHeaders().getFirst("X-Amz-Security-Token");
        if (size != null) {
            exchange.getResponseHeaders().set("Content-Length", size);
        }
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private ObjectStore store(String secret) {
        String endpoint = "http://127.0.0.1:" + server.getAddress().getPort() + "/store/";
        return ObjectStore.at(endpoint, "cn-shanghai", new AccessKey("id", "secret", secret));
    }

    @Test
    void shouldTellTheSizeOfAFileWithoutReadingIt() {
        size = "12";

        assertThat(client.size(store(null), FILE)).hasValue(12);
        assertThat(requests).singleElement().asString().startsWith("HEAD ");

        status = 404;
        assertThat(client.size(store(null), FILE)).isEmpty();
        status = 403;
        assertThatThrownBy(() -> client.size(store(null), FILE)).isInstanceOf(PlatformAccessException.class);
    }

    @ParameterizedTest
    @CsvSource({"206, x", "200, whole", "200, ''", "416, <Error/>"})
    void shouldTryAKeyOnTheBeginningOfAFile(int code, String body) {
        status = code;
        answer = body.getBytes(StandardCharsets.UTF_8);

        client.probe(store(null), FILE);

        assertThat(requests).singleElement().asString().startsWith("GET ");
        assertThat(range).isEqualTo("bytes=0-0");
    }

    @Test
    void shouldNotTakeAFileThatIsGoneForAKeyThatIsRefused() {
        refuse(404, "NoSuchKey");
        client.probe(store(null), FILE);

        refuse(404, "NoSuchBucket");
        PlatformException refused =
                catchThrowableOfType(PlatformException.class, () -> client.probe(store(null), FILE));
        assertThat(refused.answer().code()).isEqualTo("NoSuchBucket");

        refuse(403, "SignatureDoesNotMatch");
        assertThatThrownBy(() -> client.probe(store(null), FILE)).isInstanceOf(PlatformAccessException.class);
    }

    @Test
    void shouldReadAFileToTheDisk() throws IOException {
        answer = "content".getBytes(StandardCharsets.UTF_8);
        Path into = folder.resolve("file");

        client.get(store(null), FILE, into, 7);

        assertThat(requests).containsExactly("GET /store/jars/team%231/%E8%AE%A2%E5%8D%95%20app%2B%252.jar");
        assertThat(Files.readString(into)).isEqualTo("content");
        assertThat(authorization)
                .startsWith("AWS4-HMAC-SHA256 Credential=id/")
                .contains("/cn-shanghai/s3/aws4_request");
    }

    @Test
    void shouldWriteAFileAndSendTheTokenOfATemporaryKey() throws IOException {
        Path from = Files.writeString(folder.resolve("file"), "content");

        client.put(store("temporary"), FILE, from);

        assertThat(requests).hasSize(1).first().asString().startsWith("PUT ");
        assertThat(bodies.get(0)).asString(StandardCharsets.UTF_8).isEqualTo("content");
        assertThat(token).isEqualTo("temporary");
    }

    @Test
    void shouldNotReadAFileThatIsTooLarge() {
        answer = "content".getBytes(StandardCharsets.UTF_8);
        Path into = folder.resolve("file");

        PlatformException refused =
                catchThrowableOfType(PlatformException.class, () -> client.get(store(null), FILE, into, 6));

        assertThat(refused.answer().code()).isEqualTo(SourceFiles.Refusal.TOO_LARGE);
        assertThat(into).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"404, NoSuchKey", "400, InvalidBucketName"})
    void shouldSayWhatTheStoreRefuses(int code, String word) {
        refuse(code, word);

        PlatformException refused = catchThrowableOfType(
                PlatformException.class, () -> client.get(store(null), FILE, folder.resolve("file"), 100));

        assertThat(refused).isInstanceOf(PlatformRejectedException.class);
        assertThat(refused.answer().code()).isEqualTo(word);
        assertThat(refused.answer().requestId()).isEqualTo("R-1");
    }

    @Test
    void shouldTellAKeyThatIsRefusedFromAStoreThatIsBusy() {
        refuse(403, "SignatureDoesNotMatch");
        assertThatThrownBy(() -> client.get(store(null), FILE, folder.resolve("file"), 100))
                .isInstanceOf(PlatformAccessException.class);

        refuse(503, "SlowDown");
        assertThatThrownBy(() -> client.get(store(null), FILE, folder.resolve("file"), 100))
                .isInstanceOf(PlatformUnavailableException.class);
    }

    private void refuse(int code, String word) {
        status = code;
        answer = ("<Error><Code>" + word + "</Code><Message>no</Message><RequestId>R-1</RequestId></Error>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Addresses come from platforms and jobs: a signed request must not leave for the server's own network. */
    @Test
    void shouldSendNothingToAHostThatIsNotAllowed() {
        ObjectStoreClient guarded = new ObjectStoreClient(
                Platform.TARGET, HttpOptions.DEFAULT.to(AllowedHosts.of(List.of(AllowedHosts.VENDOR))));

        assertThatThrownBy(() -> guarded.get(store(null), FILE, folder.resolve("file"), 100))
                .isInstanceOf(PlatformRejectedException.class)
                .hasMessageContaining("127.0.0.1")
                .hasMessageContaining("migration.endpoints.allowed");
        assertThat(requests).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "oss-cn-shanghai.aliyuncs.com, https://jars.oss-cn-shanghai.aliyuncs.com/a/b.jar",
        "https://oss-cn-shanghai-internal.aliyuncs.com, https://jars.oss-cn-shanghai-internal.aliyuncs.com/a/b.jar",
        "https://ceph.example.com:8443, https://ceph.example.com:8443/jars/a/b.jar"
    })
    void shouldNameTheBucketAsTheStoreWantsIt(String endpoint, String address) {
        ObjectStore store = ObjectStore.at(endpoint, "r", new AccessKey("id", "secret"));

        assertThat(store.uri(new ObjectAddress("jars", "a/b.jar"))).hasToString(address);
    }

    @Test
    void shouldNotSendAKeyOverPlainHttp() {
        AccessKey key = new AccessKey("id", "secret");

        assertThatThrownBy(() -> ObjectStore.at("http://oss.example.com", "r", key))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"https://files.example.com/a.jar", "oss://bucket", "hdfs://bucket/a.jar", "oss:///a.jar"})
    void shouldTakeAddressesOfObjectStoresOnly(String address) {
        assertThat(ObjectAddress.of(address)).isEmpty();
    }
}
