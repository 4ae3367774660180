package org.rapporteur.web;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.PersistenceException;

@AnalyzeClasses(packages = "org.rapporteur.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule pages_leave_the_database_to_the_application = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "javax.sql..", "java.sql..")
                            .and(not(assignableTo(PersistenceException.class))))
            .because("a page that reads or writes rows goes around the rights and the rules");

    @ArchTest
    static final ArchRule pages_make_no_transition_of_their_own = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.rapporteur.workflow.Workflow")
            .because("every change of stage goes through the one door, which judges it");

    @ArchTest
    static final ArchRule the_pdf_library_stays_in_the_application = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.pdfbox..")
            .because("a page shows or sends a PDF; it does not make one");

    @ArchTest
    static final ArchRule no_cycles_between_parts_of_the_site = slices().matching("org.rapporteur.web.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a part that depends on itself through another can be neither read nor changed alone");

    @ArchTest
    static final ArchRule nothing_is_printed =
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("what happens is in the log, with its time and place");
}
