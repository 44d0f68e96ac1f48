package io.dataphin.migration.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.web.export.RecordTable;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code, OpenAPI document and page of the manual say the same. */
class ApiDescriptionTest {

    private static final java.nio.file.Path PAGE = java.nio.file.Path.of("..", "docs", "rest-api.md");

    @Test
    void shouldDescribeTheCallsOfTheCodeWithTheirParameters() throws IOException {
        assertThat(described(document())).isEqualTo(coded());
    }

    @Test
    void shouldDocumentTheCallsOfTheCodeWithTheirParameters() throws IOException {
        assertThat(documented()).isEqualTo(withoutPathParameters(coded()));
    }

    @Test
    void shouldDocumentTheCodesThatTheOpenApiDocumentNames() throws IOException {
        Set<String> described = new TreeSet<>();
        document()
                .path("components")
                .path("responses")
                .forEach(answer ->
                        described.addAll(codes(answer.path("description").asText())));
        String page = Files.readString(PAGE);

        assertThat(codes(page.substring(page.indexOf("## Errors"), page.indexOf("## Users file"))))
                .isEqualTo(described);
    }

    @Test
    void shouldOfferTheSortsOfTheCode() throws IOException {
        assertThat(sorts("/projects/{projectId}/jobs")).isEqualTo(JobListParameters.SORTS.keySet());
        assertThat(sorts("/records")).isEqualTo(RecordFilterParameters.SORTS.keySet());
        assertThat(sorts("/records.xlsx")).isEqualTo(RecordFilterParameters.SORTS.keySet());
        assertThat(sorts("/records.csv")).isEqualTo(RecordFilterParameters.SORTS.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ProjectJson.class,
                JobJson.class,
                JobPageJson.class,
                InventoryJson.class,
                InventoryJson.ReadFailureJson.class,
                BatchJson.class,
                RecordJson.class,
                StartBatchJson.class,
                MigrateAgainJson.class,
                RecordActionsJson.class,
                RecordFilterJson.class,
                BulkResultJson.class,
                BulkResultJson.RefusalJson.class,
                ActionPreviewJson.class,
                ActionPreviewJson.RefusalsJson.class,
                UndoPlanJson.class,
                TaskDifferenceJson.class,
                TaskDifferenceJson.DifferenceFieldJson.class,
                RecordJson.UndoingJson.class,
                RecordDetailJson.RunJson.class,
                EventStream.ChangeJson.class,
                ProblemJson.class,
                FindingJson.class,
                PersonJson.class,
                DrainJson.class,
                AuditEntryJson.class,
                StartAssessmentJson.class,
                AssessmentJson.class,
                AssessmentJson.FindingGroupJson.class,
                AssessmentJson.FindingSubjectJson.class,
                AssessedJobJson.class,
                AnalysisJson.class,
                AnalysisJson.StatementJson.class,
                AnalysisJson.TableJson.class,
                AnalysisJson.FunctionJson.class,
                AnalysisJson.FileJson.class,
                AnalysisJson.VariableJson.class,
                TurnDrainJson.class,
                ConnectionJson.class,
                ConnectionJson.ComputeSourceJson.class,
                ConnectionJson.ObjectStoreJson.class,
                SaveConnectionJson.class,
                SaveConnectionJson.SaveObjectStoreJson.class,
                ConnectionTestJson.class,
                SecretsJson.class,
                StartBatchJson.JobChoiceJson.class,
                ProjectJson.SourceJson.class,
                ProjectJson.BlockerJson.class,
                JobJson.LastRecordJson.class,
                JobJson.ReasonJson.class,
                RecordJson.FailureJson.class,
                RecordJson.PublicationJson.class,
                RecordJson.UndoneJson.class,
                RecordDetailJson.TargetJson.class,
                RecordDetailJson.EventJson.class,
                RecordDetailJson.VerificationJson.class,
                RecordDetailJson.RunningJson.class,
                ProblemJson.JobErrorJson.class
            })
    void shouldDescribeTheFieldsOfTheShapes(Class<? extends Record> shape) throws IOException {
        String schema = shape.getSimpleName().replaceFirst("Json$", "");

        assertThat(document()
                        .path("components")
                        .path("schemas")
                        .path(schema)
                        .path("properties")
                        .fieldNames())
                .toIterable()
                .containsExactly(Arrays.stream(shape.getRecordComponents())
                        .map(component -> component.getName())
                        .toArray(String[]::new));
    }

    @Test
    void shouldOfferTheActionsOfTheCode() throws IOException {
        JsonNode actions = document()
                .path("components")
                .path("schemas")
                .path("RecordActions")
                .path("properties")
                .path("action")
                .path("enum");

        assertThat(actions)
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(RecordActionsJson.ACTIONS.keySet());
    }

    @Test
    void shouldDocumentTheColumnsOfTheExport() throws IOException {
        String page = Files.readString(PAGE);
        String export =
                page.substring(page.indexOf("The first row names the columns"), page.indexOf("The names are stable"));

        assertThat(Pattern.compile("`(\\w+)`").matcher(export).results().map(name -> name.group(1)))
                .containsExactlyElementsOf(RecordTable.COLUMNS);
    }

    @Test
    void shouldServeTheDocument() throws IOException {
        JsonNode document = document();

        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("servers").path(0).path("url").asText()).isEqualTo("/migration/api/v1");
        assertThat(document.path("security").path(0).has("basic")).isTrue();
    }

    private static JsonNode document() throws IOException {
        try (InputStream in = OpenApiResource.class.getResourceAsStream(OpenApiResource.DOCUMENT)) {
            return JsonFormat.MAPPER.readTree(in);
        }
    }

    private static Map<String, Set<String>> described(JsonNode document) {
        Map<String, Set<String>> calls = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    Set<String> parameters = new TreeSet<>();
                    call.getValue()
                            .path("parameters")
                            .forEach(parameter ->
                                    parameters.add(parameter.path("in").asText()
                                            + ' '
                                            + parameter.path("name").asText()));
                    calls.put(call.getKey().toUpperCase(java.util.Locale.ROOT) + ' ' + path.getKey(), parameters);
                }));
        return calls;
    }

    private static Map<String, Set<String>> coded() {
        Map<String, Set<String>> calls = new TreeMap<>();
        for (Class<?> resource : ApiApplication.RESOURCES) {
            String base = resource.getAnnotation(Path.class).value().replaceFirst("^" + ApiApplication.VERSION, "");
            for (Method method : resource.getDeclaredMethods()) {
                verb(method).ifPresent(verb -> calls.put(verb + ' ' + base + subPath(method), parameters(method)));
            }
        }
        return calls;
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst();
    }

    private static String subPath(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : '/' + path.value().replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }

    private static Set<String> parameters(Method method) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                        : Stream.of(parameter))
                .forEach(element -> name(element).ifPresent(names::add));
        return names;
    }

    private static Optional<String> name(AnnotatedElement element) {
        if (element.isAnnotationPresent(QueryParam.class)) {
            return Optional.of(
                    "query " + element.getAnnotation(QueryParam.class).value());
        }
        if (element.isAnnotationPresent(PathParam.class)) {
            return Optional.of("path " + element.getAnnotation(PathParam.class).value());
        }
        return Optional.ofNullable(element.getAnnotation(HeaderParam.class)).map(header -> "header " + header.value());
    }

    private static Map<String, Set<String>> documented() throws IOException {
        Map<String, Set<String>> calls = new TreeMap<>();
        Matcher row = Pattern.compile("(?m)^\\| `((?:GET|POST|PUT|DELETE) /\\S*)` \\|([^|]*)\\|")
                .matcher(Files.readString(PAGE));
        while (row.find()) {
            Set<String> parameters = new TreeSet<>();
            Matcher parameter =
                    Pattern.compile("`([\\w-]+)`(?:\\\\\\*)?( \\(header\\))?").matcher(row.group(2));
            while (parameter.find()) {
                parameters.add((parameter.group(2) == null ? "query " : "header ") + parameter.group(1));
            }
            calls.put(row.group(1), parameters);
        }
        return calls;
    }

    private static Map<String, Set<String>> withoutPathParameters(Map<String, Set<String>> calls) {
        calls.values().forEach(parameters -> parameters.removeIf(name -> name.startsWith("path ")));
        return calls;
    }

    private static Set<String> sorts(String path) throws IOException {
        Set<String> sorts = new TreeSet<>();
        document().path("paths").path(path).path("get").path("parameters").forEach(parameter -> {
            if (parameter.path("name").asText().equals("sort")) {
                parameter.path("schema").path("enum").forEach(value -> sorts.add(value.asText()));
            }
        });
        return sorts;
    }

    private static Set<String> codes(String text) {
        Set<String> codes = new TreeSet<>();
        Matcher code = Pattern.compile("`([A-Z][A-Z_]+)`").matcher(text);
        while (code.find()) {
            codes.add(code.group(1));
        }
        return codes;
    }
}
