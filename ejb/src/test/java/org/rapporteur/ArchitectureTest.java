package org.rapporteur;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.rapporteur", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule no_cycles_between_features = slices().matching("org.rapporteur.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("a feature that depends on itself through another can be neither read nor changed alone");
}
