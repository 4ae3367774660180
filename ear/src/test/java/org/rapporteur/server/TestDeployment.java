package org.rapporteur.server;

import java.io.File;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The archive under test: the EAR as it is delivered, with the test classes in its EJB jar, so that they see what the
 * application sees, and with a second web archive that takes the test runner's calls, so that the site's own filters
 * and rights stay as they are.
 */
public final class TestDeployment {

    private static final String EJB_JAR = "rapporteur-ejb.jar";
    private static final String RUNNER = "test-runner.war";

    private static final String BEANS =
            "<beans xmlns='https://jakarta.ee/xml/ns/jakartaee' version='4.0' bean-discovery-mode='annotated'/>";

    private TestDeployment() {}

    @Deployment
    public static EnterpriseArchive rapporteur() {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "rapporteur.ear")
                .importFrom(new File(System.getProperty("test.ear")))
                .as(EnterpriseArchive.class);
        JavaArchive ejb = ear.getAsType(JavaArchive.class, EJB_JAR);
        ear.delete(ArchivePaths.create(EJB_JAR));
        ejb.merge(
                testClasses(),
                "/",
                Filters.exclude(
                        "/META-INF/.*|/arquillian.xml|.*/browser/.*|.*/server/(TestDeployment|PostgresForTests|OpenSearchForTests|RunnerAuthentication).*"));
        ear.addAsModule(ejb);
        ear.addAsModule(Testable.archiveToTest(ShrinkWrap.create(WebArchive.class, RUNNER)
                .addClass(RunnerAuthentication.class)
                .addAsWebInfResource(new StringAsset(BEANS), "beans.xml")));
        ear.addAsLibraries(jarOf(org.assertj.core.api.Assertions.class));
        ear.setApplicationXML(new StringAsset(withRunner(ear)));
        return ear;
    }

    private static GenericArchive testClasses() {
        return ShrinkWrap.create(ExplodedImporter.class)
                .importDirectory(System.getProperty("test.classes"))
                .as(GenericArchive.class);
    }

    private static String withRunner(EnterpriseArchive ear) {
        var descriptor = ear.get("META-INF/application.xml").getAsset();
        try (var in = descriptor.openStream()) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .replace(
                            "</application>",
                            "<module><web><web-uri>" + RUNNER + "</web-uri><context-root>/test-runner</context-root>"
                                    + "</web></module></application>");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static File jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toFile();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
