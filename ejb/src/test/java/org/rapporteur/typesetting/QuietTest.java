package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Language;
import org.rapporteur.typesetting.conformance.Profile;

/** The server's log has no word of the PDF library when all is well. */
class QuietTest {

    private static final String PDFBOX = "org.apache.pdfbox";
    private static final String FONTBOX = "org.apache.fontbox";

    @Test
    void theLibraryLogsNoWarningAndNoErrorWhileReportsAreSet() {
        List<String> before = LibraryLog.of(PDFBOX);
        for (Profile profile : Profile.values()) {
            for (String tag : Samples.LANGUAGES) {
                Language language = Language.of(tag);
                new Typesetter(profile).typeset(Samples.with(Samples.rich(language), BlockTypes.together(language)));
            }
        }

        assertThat(LibraryLog.of(PDFBOX)).isEqualTo(before);
        assertThat(LibraryLog.of(FONTBOX)).isEmpty();
    }

    @Test
    void aWarningOfTheLibraryWouldBeSeen() {
        LogFactory.getLog(PDFBOX + ".Example").warn("something");

        assertThat(LibraryLog.of(PDFBOX)).contains("WARN org.apache.pdfbox.Example something");
    }
}
