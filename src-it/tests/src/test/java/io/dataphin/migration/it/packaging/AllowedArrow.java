package io.dataphin.migration.it.packaging;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/** What may know what. Each rule names the fixture that breaks it. */
enum AllowedArrow {

    /** The API can be read, and kept, without the rest. */
    API_KNOWS_NOTHING_OF_OURS(
            "ApiThatKnowsTheEngine",
            layout -> noClasses()
                    .that()
                    .resideInAnyPackage(layout.in("api"))
                    .should()
                    .dependOnClassesThat(oursExcept(layout, "api"))),

    /** Any host can carry the API. */
    API_IS_PLAIN_JAVA(
            "StoredApi",
            layout -> noClasses()
                    .that()
                    .resideInAnyPackage(layout.in("api"))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(Libraries.PERSISTENCE)
                            .or(resideInAnyPackage(Libraries.REST))
                            .or(resideInAnyPackage(Libraries.FACES))
                            .or(resideInAnyPackage("jakarta.servlet..", "java.net.http..")))),

    /** Pages and REST resources talk to the API, so both have the same rules (D10). */
    PAGES_KNOW_THE_API_ONLY(
            "PageThatKnowsTheEngine",
            layout -> noClasses()
                    .that()
                    .resideInAnyPackage(layout.in("web"))
                    .should()
                    .dependOnClassesThat(oursExcept(layout, "web", "api"))),

    /** The engine runs without pages. */
    IMPLEMENTATION_DOES_NOT_KNOW_PAGES(
            "EngineThatKnowsPages",
            layout -> noClasses()
                    .that(oursExcept(layout, "web"))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(layout.in("web")))),

    /** Source and target meet in the API (D8). */
    SOURCE_DOES_NOT_KNOW_TARGET(
            "SourceThatKnowsTarget",
            layout -> noClasses()
                    .that()
                    .resideInAnyPackage(layout.in("platform.ververica"))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(layout.in("platform.dataphin")))),

    /** Source and target meet in the API (D8). */
    TARGET_DOES_NOT_KNOW_SOURCE(
            "TargetThatKnowsSource",
            layout -> noClasses()
                    .that()
                    .resideInAnyPackage(layout.in("platform.dataphin"))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(layout.in("platform.ververica")))),

    /** A platform implements the API; who calls it is not its business. */
    PLATFORMS_DO_NOT_KNOW_THE_CORE(
            "PlatformThatStores",
            layout -> noClasses()
                    .that()
                    .resideInAnyPackage(layout.in(Parts.PLATFORMS))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(layout.in(Parts.CORE)))),

    /** Other platforms can take the place of these (D8). */
    CORE_DOES_NOT_KNOW_PLATFORMS(
            "EngineThatKnowsAPlatform",
            layout -> noClasses()
                    .that()
                    .resideInAnyPackage(layout.in(Parts.CORE))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(layout.in(Parts.PLATFORMS)))),

    /** The core calls the target through ports: its address, key and quotas are of no use elsewhere. */
    CORE_DOES_NOT_KNOW_SETTINGS_OF_THE_TARGET(
            "EngineThatReadsSettingsOfTheTarget",
            layout -> noClasses()
                    .that()
                    .resideInAnyPackage(layout.in(Parts.CORE))
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName(layout.product() + ".runtime.configuration.MigrationSettings$Dataphin")),

    /** A tokenizer needs a text and nothing else. */
    SCRIPT_KNOWS_NOTHING_OF_OURS(
            "ScriptThatKnowsTheApi",
            layout -> noClasses()
                    .that()
                    .resideInAnyPackage(layout.in("script"))
                    .should()
                    .dependOnClassesThat(oursExcept(layout, "script"))),

    /** The analysis is a pure function over a text. */
    ANALYSIS_KNOWS_SCRIPTS_ONLY(
            "AnalysisThatKnowsTheApi",
            layout -> noClasses()
                    .that()
                    .resideInAnyPackage(layout.in("analysis"))
                    .should()
                    .dependOnClassesThat(oursExcept(layout, "analysis", "script", "api.script")
                            .or(resideInAnyPackage(Libraries.PERSISTENCE))
                            .or(resideInAnyPackage("jakarta.enterprise..", "jakarta.inject..")))),

    /** Another version of Flink changes one package. */
    ONE_PACKAGE_KNOWS_FLINK(
            "EngineThatParses",
            layout -> classes()
                    .that(dependOn("org.apache.flink..", "org.apache.calcite.."))
                    .should()
                    .resideInAnyPackage(layout.in("analysis"))),

    /** The translation is a pure function. */
    TRANSLATION_KNOWS_THE_API_AND_SCRIPTS_ONLY(
            "TranslationThatReadsSettings",
            layout -> noClasses()
                    .that()
                    .resideInAnyPackage(layout.in("translation"))
                    .should()
                    .dependOnClassesThat(oursExcept(layout, "translation", "script", "api"))),

    /** Checks and translations decide from values; platforms and pages store nothing. */
    ENTITIES_STAY_WITH_THEIR_FEATURE(
            "StoredByACheck",
            layout -> noClasses()
                    .that()
                    .resideInAnyPackage(layout.in("preflight", "translation", "service", "platform", "web"))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(Libraries.PERSISTENCE))),

    /** One class makes the embedded database's data source; all else is the same for every database. */
    ONE_CLASS_KNOWS_H2(
            "EngineThatKnowsTheDatabase",
            layout -> classes().that(dependOn("org.h2..")).should().haveSimpleName("MigrationDataSource")),

    /** What a call means is in its arguments; only the log context goes with the thread. */
    NO_THREAD_LOCAL_BUT_THE_LOG_CONTEXT(
            "EngineThatHidesState",
            layout -> noClasses()
                    .that()
                    .resideInAPackage(layout.all())
                    .and()
                    .doNotHaveSimpleName("LogContext")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(ThreadLocal.class)),

    /** A package can be read, and changed, without those that use it. */
    NO_CYCLES(
            "FeedThatKnowsTheBatch",
            layout -> slices().matching(layout.product() + ".(**)")
                    .should()
                    .beFreeOfCycles()
                    .ignoreDependency(resideInAnyPackage(layout.in("api")), DescribedPredicate.alwaysTrue())),

    /** HTTP does not leave the clients, the signer below them, and the resources. */
    REST_STAYS_AT_THE_EDGE(
            "EngineThatSpeaksHttp",
            layout -> classes()
                    .that(dependOn(Libraries.REST))
                    .should()
                    .resideInAnyPackage(layout.in(
                            "web", "platform.gateway", "platform.ververica.client", "platform.dataphin.client"))),

    /** Pages are the web application's. */
    FACES_STAYS_IN_THE_WEB_APPLICATION(
            "EngineThatConverts",
            layout -> classes().that(dependOn(Libraries.FACES)).should().resideInAnyPackage(layout.in("web"))),

    /** Not every server has these; {@code beans.xml} leaves the package out where they are not. */
    HEALTH_AND_METRICS_STAY_IN_THEIR_PACKAGE(
            "EngineThatMeasures",
            layout -> classes()
                    .that(dependOn(Libraries.HEALTH_AND_METRICS))
                    .should()
                    .resideInAnyPackage(layout.in("runtime.health", "runtime.metrics.microprofile"))),

    /** One misreading must not pass on both sides (D9). */
    SANDBOX_SHARES_NO_CODE(
            "SandboxThatKnowsTheApi",
            layout -> noClasses()
                    .that()
                    .resideInAPackage(layout.sandboxAll())
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage(layout.all()).and(resideOutsideOfPackages(layout.sandboxAll()))));

    private final String fixture;
    private final Function<Layout, ArchRule> rule;

    AllowedArrow(String fixture, Function<Layout, ArchRule> rule) {
        this.fixture = fixture;
        this.rule = rule;
    }

    /** The simple name of a class that breaks the rule. */
    String fixture() {
        return fixture;
    }

    /** The rule over these packages; packages that do not exist keep it. */
    ArchRule within(Layout layout) {
        return rule.apply(layout).allowEmptyShould(true).as(name());
    }

    private static DescribedPredicate<JavaClass> oursExcept(Layout layout, String... names) {
        return resideInAPackage(layout.all())
                .and(resideOutsideOfPackages(layout.in(names)))
                .and(resideOutsideOfPackages(layout.sandboxAll()));
    }

    private static DescribedPredicate<JavaClass> dependOn(String... packages) {
        DescribedPredicate<JavaClass> library = resideInAnyPackage(packages);
        return DescribedPredicate.describe(
                "depend on " + String.join(", ", packages),
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> library.test(dependency.getTargetClass())));
    }

    /** Names of packages that rules have in common. */
    private static final class Parts {

        private static final String[] PLATFORMS = {
            "platform.gateway", "platform.objectstore", "platform.ververica", "platform.dataphin"
        };
        private static final String[] CORE = {
            "assessment",
            "audit",
            "batch",
            "catalog",
            "connection",
            "database",
            "engine",
            "feed",
            "filter",
            "flow",
            "preflight",
            "record",
            "service",
            "signout",
            "translation"
        };

        private Parts() {}
    }

    /** Packages of libraries that have their one place. */
    private static final class Libraries {

        private static final String[] PERSISTENCE = {"jakarta.persistence..", "org.hibernate.."};
        private static final String[] REST = {"jakarta.ws.rs..", "org.eclipse.microprofile.rest.client.."};
        private static final String[] HEALTH_AND_METRICS = {
            "org.eclipse.microprofile.metrics..", "org.eclipse.microprofile.health.."
        };
        private static final String[] FACES = {"jakarta.faces..", "org.primefaces.."};

        private Libraries() {}
    }
}
