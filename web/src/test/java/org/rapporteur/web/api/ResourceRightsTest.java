package org.rapporteur.web.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
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
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "org.rapporteur.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ResourceRightsTest {

    @ArchTest
    static final ArchRule every_resource_method_declares_who_may_call_it = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should(declareTheirRights())
            .because("a forgotten right is an open door, and a red build is the cheapest way to find it");

    private static ArchCondition<JavaMethod> declareTheirRights() {
        return new ArchCondition<>("declare on the method or its class who may call it") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!declares(method) && !declares(method.getOwner())) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " declares no right"));
                }
            }
        };
    }

    private static boolean declares(JavaMethod method) {
        return method.isAnnotatedWith(RolesAllowed.class)
                || method.isAnnotatedWith(PermitAll.class)
                || method.isAnnotatedWith(DenyAll.class);
    }

    private static boolean declares(JavaClass resource) {
        return resource.isAnnotatedWith(RolesAllowed.class)
                || resource.isAnnotatedWith(PermitAll.class)
                || resource.isAnnotatedWith(DenyAll.class);
    }
}
