package org.rapporteur;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The design as rules: what each feature may know, and what no class may do. */
@AnalyzeClasses(packages = "org.rapporteur", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Each feature with the others that it may know. One that is missing here is a red test: give it its place. */
    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            entry("kernel", List.of()),
            entry("schema", List.of()),
            entry("brand", List.of("kernel")),
            entry("picture", List.of()),
            entry("text", List.of("kernel")),
            entry("security", List.of("kernel")),
            entry("storage", List.of("kernel", "picture", "security")),
            entry("workflow", List.of("kernel", "security")),
            entry("typesetting", List.of("kernel", "picture", "text", "brand")),
            entry("report", List.of("kernel", "text", "security", "storage", "workflow")),
            entry("translation", List.of("kernel", "text", "security", "storage", "workflow", "report", "batch")),
            entry("review", List.of("kernel", "text", "security", "storage", "workflow", "report")),
            entry(
                    "publication",
                    List.of(
                            "kernel",
                            "text",
                            "security",
                            "storage",
                            "workflow",
                            "report",
                            "typesetting",
                            "brand",
                            "batch")),
            entry(
                    "search",
                    List.of("kernel", "text", "security", "workflow", "report", "publication", "translation", "batch")),
            entry("batch", List.of("kernel", "security")),
            entry(
                    "takeover",
                    List.of("kernel", "text", "security", "storage", "report", "publication", "brand", "batch")),
            entry("intake", List.of("kernel", "text", "security", "storage", "workflow", "report", "brand")),
            entry(
                    "board",
                    List.of(
                            "kernel",
                            "text",
                            "security",
                            "workflow",
                            "report",
                            "translation",
                            "review",
                            "publication",
                            "brand")),
            entry("proof", List.of("kernel", "picture", "text", "brand", "intake", "typesetting")),
            entry("notification", List.of("..")),
            entry("demo", List.of("..")));

    @ArchTest
    static void every_feature_knows_only_what_the_design_lets_it_know(JavaClasses all) {
        MAY_KNOW.forEach((feature, known) -> {
            if (known.contains("..")) {
                return;
            }
            String[] allowed = Stream.concat(Stream.of(feature), known.stream())
                    .map(name -> "org.rapporteur." + name + "..")
                    .toArray(String[]::new);
            classes()
                    .that()
                    .resideInAPackage("org.rapporteur." + feature + "..")
                    .should()
                    .onlyDependOnClassesThat(
                            are(not(resideInAPackage("org.rapporteur..")).or(resideInAnyPackage(allowed))))
                    .because("a feature that knows more than it needs cannot be changed or tested alone")
                    .check(all);
        });
    }

    @ArchTest
    static void every_feature_has_its_place_in_the_design(JavaClasses all) {
        List<String> features = all.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("org.rapporteur."))
                .map(name -> name.split("\\.", -1)[2])
                .distinct()
                .toList();
        assertThat(MAY_KNOW.keySet()).containsAll(features);
    }

    @ArchTest
    static final ArchRule no_cycles_between_features = slices().matching("org.rapporteur.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that depends on itself through another can be neither read nor changed alone");

    @ArchTest
    static final ArchRule the_workflow_and_the_typesetter_are_plain_java = noClasses()
            .that()
            .resideInAnyPackage("org.rapporteur.workflow..", "org.rapporteur.typesetting..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "jakarta.ejb..", "org.hibernate..")
            .because("a rule and a page are judged in milliseconds, without a container or a database");

    @ArchTest
    static final ArchRule only_the_typesetter_and_intake_know_the_pdf_library = noClasses()
            .that()
            .resideOutsideOfPackages("org.rapporteur.typesetting..", "org.rapporteur.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.pdfbox..")
            .because("the library is exchanged or upgraded in one place");

    @ArchTest
    static final ArchRule no_package_that_says_nothing = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..impl..", "..dto..", "..service..", "..helper..")
            .because("a package is named for the feature it holds");

    @ArchTest
    static final ArchRule entities_have_verbs_and_no_setters = noMethods()
            .that()
            .areDeclaredInClassesThat(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("are stored") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isAnnotatedWith(Entity.class)
                            || type.isAnnotatedWith(MappedSuperclass.class)
                            || type.isAnnotatedWith(Embeddable.class);
                }
            })
            .and()
            .arePublic()
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("what must hold for an entity is kept by its verbs");

    @ArchTest
    static final ArchRule every_bean_method_says_who_may_call_it = methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("are EJBs") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isAnnotatedWith(Stateless.class)
                            || type.isAnnotatedWith(Stateful.class)
                            || type.isAnnotatedWith(Singleton.class);
                }
            })
            .should(declareARight())
            .because("a right that was forgotten is a door that stands open");

    @ArchTest
    static final ArchRule nothing_is_printed =
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("what happens is in the log, with its time and place");

    private static ArchCondition<JavaMethod> declareARight() {
        return new ArchCondition<>("declare a right, on the method or its class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean declared = Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class)
                        .anyMatch(right -> method.isAnnotatedWith(right)
                                || method.getOwner().isAnnotatedWith(right));
                events.add(new SimpleConditionEvent(method, declared, method.getFullName()));
            }
        };
    }
}
