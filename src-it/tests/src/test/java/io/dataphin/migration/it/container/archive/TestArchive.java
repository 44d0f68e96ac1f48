package io.dataphin.migration.it.container.archive;

import io.dataphin.migration.it.container.BrokenPage;
import io.dataphin.migration.it.container.DeploymentIT;
import io.dataphin.migration.it.container.extension.ForbiddenNameRule;
import io.dataphin.migration.it.container.rule.ConnectorPolicyRule;
import io.dataphin.migration.it.support.client.SandboxControl;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.process.ProjectFiles;
import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one archive of all tests inside the server: the web application as built, the tests beside it, and what they use. {@code arquillian.xml}
 * names this class, and every test class runs in the one deployment that it describes.
 */
public final class TestArchive {

    private TestArchive() {}

    /** The web application with the tests; {@link PluginConfiguration} adds the configuration. */
    @Deployment
    public static WebArchive webApplication() {
        return ShrinkWrap.createFromZipFile(
                        WebArchive.class, ProjectFiles.find().war().toFile())
                .addPackage(DeploymentIT.class.getPackage())
                .addPackage(ForbiddenNameRule.class.getPackage())
                .addAsResource("io/dataphin/migration/it/container/extension/texts.properties")
                .addAsResource("io/dataphin/migration/it/container/extension/texts_zh.properties")
                .addPackage(SandboxControl.class.getPackage())
                .addClass(DemoUser.class)
                .addAsLibraries(rules())
                .addAsLibraries(libraryOf(Assertions.class), libraryOf(Awaitility.class), libraryOf(Matcher.class))
                .addAsWebResource(new StringAsset(BrokenPage.MARKUP), BrokenPage.PATH);
    }

    /** Rules of others come in a JAR of their own. */
    private static JavaArchive rules() {
        return ShrinkWrap.create(JavaArchive.class, "own-rules.jar")
                .addPackage(ConnectorPolicyRule.class.getPackage())
                .addAsResource("io/dataphin/migration/it/container/rule/texts.properties")
                .addAsResource("io/dataphin/migration/it/container/rule/texts_zh.properties")
                .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    private static File libraryOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the library of " + type + " has no path", e);
        }
    }
}
