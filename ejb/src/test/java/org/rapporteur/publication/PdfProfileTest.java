package org.rapporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Settings;
import org.rapporteur.typesetting.conformance.Profile;

class PdfProfileTest {

    @Test
    void theProfileIsTheOneThatTheSettingNames() {
        assertThat(PdfProfile.of(settings(Map.of()))).isEqualTo(Profile.A3A_UA1);
        assertThat(PdfProfile.of(settings(Map.of("RAPPORTEUR_PDF_PROFILE", ""))))
                .isEqualTo(Profile.A3A_UA1);
        assertThat(PdfProfile.of(settings(Map.of("RAPPORTEUR_PDF_PROFILE", "a3a-ua1"))))
                .isEqualTo(Profile.A3A_UA1);
        assertThat(PdfProfile.of(settings(Map.of("RAPPORTEUR_PDF_PROFILE", "a4f-ua2"))))
                .isEqualTo(Profile.A4F_UA2);
    }

    @Test
    void anotherNameIsRefusedWithTheNamesThatThereAre() {
        for (String wrong : new String[] {"A4F-UA2", "a4f_ua2", "pdf"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PdfProfile.of(settings(Map.of("RAPPORTEUR_PDF_PROFILE", wrong))))
                    .withMessageContainingAll("RAPPORTEUR_PDF_PROFILE", wrong, "a3a-ua1", "a4f-ua2");
        }
    }

    private static Settings settings(Map<String, String> variables) {
        return new Settings(variables);
    }
}
