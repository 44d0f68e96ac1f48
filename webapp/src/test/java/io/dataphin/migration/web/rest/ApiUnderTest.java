package io.dataphin.migration.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.web.fake.FakeAssessments;
import io.dataphin.migration.web.fake.FakeAudit;
import io.dataphin.migration.web.lifecycle.DatabaseOutage;
import io.dataphin.migration.web.oidc.AccessTokens;
import io.dataphin.migration.web.oidc.ProviderException;
import io.dataphin.migration.web.oidc.VerifiedToken;
import io.dataphin.migration.web.security.AccessAudit;
import io.dataphin.migration.web.security.CurrentCaller;
import io.dataphin.migration.web.security.FakeRequest;
import io.dataphin.migration.web.security.OwnOrigin;
import io.dataphin.migration.web.security.PasswordCheck;
import io.dataphin.migration.web.security.SecuritySettings;
import io.dataphin.migration.web.security.TrustedProxies;
import io.dataphin.migration.web.security.UsersFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/** The API as it is, with all filters and mappers, over fake services and without a server. */
final class ApiUnderTest {

    /** User {@code alice} of the users file. */
    static final String ALICE = basic("alice:secret");

    /** Warns of every resource that comes as an instance; kept, so that the level is not forgotten. */
    private static final Logger JERSEY = Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

    static {
        JERSEY.setLevel(Level.SEVERE);
    }

    final FakeServices services = new FakeServices();
    final FakeAssessments assessments = new FakeAssessments();
    final FakeEngine engine = new FakeEngine();
    final FakeConnections connections = new FakeConnections();
    final FakeAudit audit = new FakeAudit();
    final FakeOperations operations = new FakeOperations();

    /** Access tokens by what is sent. */
    final Map<String, VerifiedToken> accessTokens = new HashMap<>();

    boolean providerAway;

    private final AccessTokens tokens = token -> {
        if (providerAway) {
            throw new ProviderException("away", null);
        }
        return Optional.ofNullable(accessTokens.get(token));
    };
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final ApplicationHandler handler;
    private Set<Object> instances;
    private HttpServletRequest current;

    ApiUnderTest(Path usersFile) {
        this(usersFile, "embedded");
    }

    ApiUnderTest(Path usersFile, String mode) {
        handler = new ApplicationHandler(application(usersFile, mode));
        headers.put("Authorization", ALICE);
    }

    /** Sets a header of all further calls; null removes it. */
    ApiUnderTest with(String name, String value) {
        headers.remove(name);
        if (value != null) {
            headers.put(name, value);
        }
        return this;
    }

    Answer get(String path) {
        return call("GET", path, new byte[0]);
    }

    /** Posts JSON. */
    Answer post(String path, String json) {
        return with("Content-Type", "application/json").call("POST", path, json.getBytes(StandardCharsets.UTF_8));
    }

    Answer call(String method, String path, byte[] body) {
        FakeRequest servletRequest = new FakeRequest(method, "/api/v1" + path.split("\\?")[0]);
        headers.forEach(servletRequest::header);
        current = servletRequest.get();
        ContainerRequest request = new ContainerRequest(
                URI.create("http://localhost:8080/migration/api/"),
                URI.create("http://localhost:8080/migration/api/v1" + path),
                method,
                null,
                new MapPropertiesDelegate(),
                null);
        headers.forEach(request::header);
        request.setEntityStream(new ByteArrayInputStream(body));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            return new Answer(handler.apply(request, out).get(), out.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** Everything that takes part in a call. */
    Set<Class<?>> classes() {
        return instances.stream().map(Object::getClass).collect(Collectors.toSet());
    }

    static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private ResourceConfig application(Path usersFile, String mode) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(current, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        SecuritySettings settings =
                new SecuritySettings(mode, Optional.of(usersFile.toString()), "'self'", Optional.empty());
        TrustedProxies proxies = new TrustedProxies(settings);
        UsersFile users = new UsersFile(settings);
        AccessAudit access = new AccessAudit(audit, proxies, users, Clock.systemUTC());
        CurrentCaller caller = new CurrentCaller(request, proxies);
        ApiRequest apiRequest = new ApiRequest(request, new BundleTexts());
        Problems problems = new Problems(apiRequest);
        UnexpectedExceptionMapper unexpected = new UnexpectedExceptionMapper(problems, new DatabaseOutage(engine));
        instances = Set.of(
                new ProjectsResource(services, services, services, caller, apiRequest),
                new BatchesResource(services, services.evidence, caller, apiRequest),
                new EvidenceKeyResource(services.evidence),
                new RecordsResource(services, caller, apiRequest),
                new RecordsCsvResource(services, audit, caller, apiRequest),
                new RecordsXlsxResource(services, audit, caller, apiRequest),
                new AssessmentsResource(assessments, audit, caller, apiRequest),
                new ConnectionsResource(connections, caller, apiRequest),
                new SecretsResource(connections, caller),
                new EventsResource(services.feed, caller, Clock.systemUTC()),
                new DrainResource(operations, caller),
                new SupportBundleResource(operations, caller),
                new MetricsResource(operations),
                new AuditResource(audit, caller),
                new AuditCsvResource(audit, audit, caller),
                new AuditJsonLinesResource(audit, audit, caller),
                new OpenApiResource(),
                new AuthenticationFilter(
                        settings,
                        new BasicAuthentication(new PasswordCheck(users), users, request, proxies, access),
                        new BearerAuthentication(tokens, Clock.systemUTC(), request, access),
                        caller),
                new ForeignOriginFilter(new OwnOrigin(proxies), request),
                new NotReadyFilter(engine),
                new ReadableHeadersFilter(),
                new RefusedCallFilter(access, caller, request),
                new UnknownParameterFilter(),
                new RequestBodyFilter(),
                new JsonAnswerFilter(),
                new ProblemExceptionMapper(problems, settings),
                new MigrationExceptionMapper(problems),
                new WebApplicationExceptionMapper(problems, unexpected),
                unexpected);
        return new ResourceConfig().registerInstances(instances).addProperties(new ApiApplication().getProperties());
    }

    /** An answer with its body. */
    record Answer(ContainerResponse response, String body) {

        int status() {
            return response.getStatus();
        }

        String header(String name) {
            MultivaluedMap<String, String> all = response.getStringHeaders();
            return all.getFirst(name);
        }

        JsonNode json() {
            try {
                return JsonFormat.MAPPER.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("not JSON: " + body, e);
            }
        }

        /** The problem's code, after a look at the shape of the problem. */
        String problem() {
            JsonNode problem = json();
            if (!"application/problem+json".equals(header("Content-Type"))
                    || problem.path("status").asInt() != status()
                    || problem.path("title").asText().isBlank()
                    || problem.path("detail").asText().isBlank()
                    || !problem.path("type").asText().startsWith("urn:dataphin:migration:problem:")
                    || !problem.path("instance").asText().startsWith("/migration/api/v1")) {
                throw new AssertionError("not a problem: " + header("Content-Type") + ' ' + body);
            }
            return problem.path("code").asText();
        }
    }
}
