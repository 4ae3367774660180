package org.rapporteur;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
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
import jakarta.ejb.Stateless;

@AnalyzeClasses(packages = "org.rapporteur", importOptions = ImportOption.DoNotIncludeTests.class)
class RightsTest {

    @ArchTest
    static final ArchRule every_business_method_declares_who_may_call_it = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .or()
            .areAnnotatedWith(Singleton.class)
            .should(declareTheirRights())
            .because("a forgotten right is an open door, and a red build is the cheapest way to find it");

    private static ArchCondition<JavaClass> declareTheirRights() {
        return new ArchCondition<>("declare on the class or on each public method who may call it") {
            @Override
            public void check(JavaClass ejb, ConditionEvents events) {
                boolean onClass = ejb.isAnnotatedWith(RolesAllowed.class)
                        || ejb.isAnnotatedWith(PermitAll.class)
                        || ejb.isAnnotatedWith(DenyAll.class);
                ejb.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(method -> !onClass && !declares(method))
                        .forEach(method -> events.add(
                                SimpleConditionEvent.violated(method, method.getFullName() + " declares no right")));
            }
        };
    }

    private static boolean declares(JavaMethod method) {
        return method.isAnnotatedWith(RolesAllowed.class)
                || method.isAnnotatedWith(PermitAll.class)
                || method.isAnnotatedWith(DenyAll.class);
    }
}
