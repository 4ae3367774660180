package org.rapporteur.typesetting;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.rapporteur.kernel.Language;
import org.rapporteur.typesetting.conformance.Profile;

/** Prints the SHA-256 of the PDFs of sample reports, for {@code .ci/same-bytes} to compare between Java runtimes. */
final class Digests {

    private Digests() {}

    public static void main(String[] arguments) throws Exception {
        for (String tag : Samples.LANGUAGES) {
            for (Profile profile : Profile.values()) {
                print(tag + " " + profile, Samples.rich(Language.of(tag)), profile);
            }
        }
        print("61 pages", WrittenReports.ofEverything(Language.FRENCH, 61), Profile.A3A_UA1);
    }

    private static void print(String name, PrintableReport report, Profile profile) throws Exception {
        byte[] pdf = new Typesetter(profile).typeset(report).pdf();
        System.out.println(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)) + "  " + name);
    }
}
