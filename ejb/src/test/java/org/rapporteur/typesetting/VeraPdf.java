package org.rapporteur.typesetting;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapporteur.typesetting.conformance.Profile;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The field's own validator, as tests ask it. */
final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static final Map<Profile, List<PDFAFlavour>> FLAVOURS = Map.of(
            Profile.A3A_UA1,
            List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1),
            Profile.A4F_UA2,
            List.of(
                    PDFAFlavour.PDFA_4_F,
                    PDFAFlavour.PDFUA_2,
                    PDFAFlavour.WTPDF_1_0_ACCESSIBILITY,
                    PDFAFlavour.WTPDF_1_0_REUSE));

    private VeraPdf() {}

    /** What fails under any of the standards of a profile, each with the standard's name. */
    static List<String> failures(byte[] pdf, Profile profile) {
        List<String> all = new ArrayList<>();
        for (PDFAFlavour flavour : FLAVOURS.get(profile)) {
            failures(pdf, flavour).forEach(failure -> all.add(flavour.getId() + ": " + failure));
        }
        return all;
    }

    /** What fails under a flavour, each as rule, place and message; empty when the document conforms. */
    static List<String> failures(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> failed = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext())
                    .toList();
            if (failed.isEmpty() && !result.isCompliant()) {
                throw new AssertionError("not compliant, but no failed assertion");
            }
            return failed;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
