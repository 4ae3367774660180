package org.rapporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.DomainException;

class RenderingWorkTest {

    private final RenderingWork work = new RenderingWork();

    @Test
    void outdatedEditionsAreRenderedForGoodUnlessOtherwiseAsked() {
        assertThat(work.accept(Map.of())).isEqualTo(Map.of("which", "outdated", "trial", "no"));
        assertThat(work.accept(Map.of("which", "all", "trial", "yes")))
                .isEqualTo(Map.of("which", "all", "trial", "yes"));
    }

    @Test
    void aFieldThatIsNotKnownIsRefused() {
        assertRefused(Map.of("which", "all", "tryout", "yes"), "request.unknown-field", "tryout");
    }

    @Test
    void aWordThatIsNotKnownIsRefused() {
        assertRefused(Map.of("which", "some"), "request.word", "which");
        assertRefused(Map.of("trial", "true"), "request.word", "trial");
    }

    private void assertRefused(Map<String, String> given, String code, String field) {
        assertThatThrownBy(() -> work.accept(given)).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.data()).containsEntry("field", field);
        });
    }
}
