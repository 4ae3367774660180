package org.rapporteur.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.takeover.Lines.Place;

class LinesTest {

    @TempDir
    Path folder;

    @Test
    void lines_come_with_their_numbers_and_without_white_space_around_them() throws IOException {
        List<Line> lines = read("\uFEFF{\"a\":1}\r\n\n  {\"b\":\"é\"} \n{\"c\":3}", Place.BEGINNING);

        assertThat(lines).extracting(Line::number).containsExactly(1L, 2L, 3L, 4L);
        assertThat(lines).extracting(Line::text).containsExactly("{\"a\":1}", "", "{\"b\":\"é\"}", "{\"c\":3}");
        assertThat(lines).extracting(Line::blank).containsExactly(false, true, false, false);
    }

    @Test
    void reading_goes_on_at_any_place_where_it_ended() throws IOException {
        String text = "é1\r\né2\n\né4";
        List<Line> whole = read(text, Place.BEGINNING);
        for (int first = 0; first <= whole.size(); first++) {
            Place place = placeAfter(text, first);
            assertThat(read(text, Place.of(place.toString()))).isEqualTo(whole.subList(first, whole.size()));
        }
    }

    @Test
    void a_line_that_is_too_long_is_passed_over_and_told() throws IOException {
        Path file = folder.resolve("long.jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'x');
            for (int i = 0; i < 17; i++) {
                out.write(block);
            }
            out.write("\n{}\n".getBytes(StandardCharsets.UTF_8));
        }

        try (Lines lines = Lines.of(file, Place.BEGINNING)) {
            Line tooLong = lines.next();
            assertThat(tooLong.tooLong()).isTrue();
            assertThat(tooLong.bytes()).isEmpty();
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(tooLong::text)
                    .returns("takeover.line-length", DomainException::code);
            assertThat(lines.next().text()).isEqualTo("{}");
            assertThat(lines.next()).isNull();
        }
    }

    @Test
    void what_is_not_utf_8_is_refused_with_the_words_before_it() {
        byte[] bytes = "{\"title\":\"Un d\u00e9but\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> new Line(1, bytes, bytes.length).text())
                .returns("takeover.utf-8", DomainException::code)
                .satisfies(refusal -> assertThat(refusal.data()).containsEntry("after", "{\"title\":\"Un d"));
    }

    @Test
    void the_same_line_has_the_same_digest_whatever_stands_around_it() throws IOException {
        List<Line> lines = read("{\"a\":1}\n {\"a\":1}\t\r\n{\"a\":2}", Place.BEGINNING);

        assertThat(lines.get(0).digest())
                .isEqualTo(lines.get(1).digest())
                .isNotEqualTo(lines.get(2).digest());
    }

    private List<Line> read(String text, Place from) throws IOException {
        Path file = Files.writeString(folder.resolve("lines.jsonl"), text);
        List<Line> lines = new ArrayList<>();
        try (Lines reader = Lines.of(file, from)) {
            for (Line line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private Place placeAfter(String text, int lines) throws IOException {
        Path file = Files.writeString(folder.resolve("places.jsonl"), text);
        try (Lines reader = Lines.of(file, Place.BEGINNING)) {
            for (int i = 0; i < lines; i++) {
                reader.next();
            }
            return reader.place();
        }
    }
}
