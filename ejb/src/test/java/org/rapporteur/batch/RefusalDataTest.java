package org.rapporteur.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusalDataTest {

    @Test
    void numbers_texts_and_lists_come_back_and_the_rest_as_text() {
        Map<String, Object> read = RefusalData.read(RefusalData.write(
                Map.of("limit", 300, "language", "fr", "known", List.of("a", "b"), "day", LocalDate.of(2018, 3, 5))));

        assertThat(read)
                .containsEntry("limit", 300)
                .containsEntry("language", "fr")
                .containsEntry("known", List.of("a", "b"))
                .containsEntry("day", "2018-03-05");
    }

    @Test
    void a_long_text_is_cut_and_never_overflows_its_row() {
        Map<String, Object> data = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            data.put("text" + i, "x".repeat(100_000));
        }
        String stored = RefusalData.write(data);

        assertThat(stored.length()).isLessThanOrEqualTo(RefusalData.ROOM);
        assertThat((String) RefusalData.read(stored).get("text0"))
                .hasSizeLessThan(400)
                .endsWith("…");
    }

    @Test
    void data_that_has_no_room_even_when_cut_is_left_out() {
        Map<String, Object> data = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            data.put("text" + i, "x".repeat(1_000));
        }

        assertThat(RefusalData.write(data)).isEqualTo("{}");
    }
}
