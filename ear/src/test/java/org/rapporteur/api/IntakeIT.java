package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.api.Script.Answer;

@ExtendWith(ArquillianExtension.class)
class IntakeIT {

    private static final String FILE = """
            Progressive Alliance

            www.progressive-alliance.info

            # Le logement dans les grandes villes

            5 - 10 mars 2018

            Au début du mois de mars, le groupe a

            poursuivi son voyage et rencontré les habitants des quartiers de la ville.
            """;

    @Inject
    Callers callers;

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired(callers);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_file_is_read_and_what_was_recognised_creates_the_report() {
        Answer reading = staff.author.send("/intake", "text/markdown", utf8(FILE));
        assertThat(reading.status()).as(reading.text()).isEqualTo(200);
        assertThat(reading.at("/report/originalLanguage")).isEqualTo("fr");
        assertThat(reading.at("/report/title")).isEqualTo("Le logement dans les grandes villes");
        assertThat(reading.at("/report/from")).isEqualTo("2018-03-05");
        assertThat(reading.at("/report/to")).isEqualTo("2018-03-10");
        assertThat(reading.at("/report/text")).contains("le groupe a poursuivi son voyage");
        assertThat(reading.text()).contains("\"level\":\"recognised\"").contains("\"code\":\"intake.healed\"");
        String given =
                reading.object().getJsonObject("report").toString().replaceFirst("\\{", "{\"kind\":\"seminar\",");
        Answer created = staff.author.post("/reports", given);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.at("/from")).isEqualTo("2018-03-05");
    }

    @Test
    void a_form_with_a_file_is_read_like_the_file() {
        String form = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"report.md\"\r\n"
                + "Content-Type: text/markdown\r\n\r\n" + FILE + "\r\n--edge--\r\n";
        Answer reading = staff.author.send("/intake", "multipart/form-data; boundary=edge", utf8(form));
        assertThat(reading.status()).as(reading.text()).isEqualTo(200);
        assertThat(reading.at("/report/title")).isEqualTo("Le logement dans les grandes villes");
        Answer nothing = staff.author.send(
                "/intake", "multipart/form-data; boundary=edge", utf8(form.replace("name=\"file\"", "name=\"other\"")));
        assertThat(nothing.code()).isEqualTo("request.missing");
    }

    @Test
    void another_encoding_is_refused_with_the_likely_one_and_read_when_it_is_said() {
        byte[] file = FILE.getBytes(Charset.forName("windows-1252"));
        Answer refused = staff.author.send("/intake", "text/markdown", file);
        assertThat(refused.code()).isEqualTo("intake.encoding");
        assertThat(refused.status()).isEqualTo(422);
        String likely = refused.at("/data/charset");
        for (Answer read : new Answer[] {
            staff.author.send("/intake?charset=" + likely, "text/markdown", file),
            staff.author.send("/intake", "text/markdown; charset=" + likely, file)
        }) {
            assertThat(read.status()).as(read.text()).isEqualTo(200);
            assertThat(read.at("/report/text")).contains("Au début");
        }
        assertThat(staff.author
                        .send("/intake?charset=klingon", "text/markdown", file)
                        .code())
                .isEqualTo("intake.charset");
    }

    @Test
    void what_is_no_report_is_refused_with_what_to_do() {
        assertThat(read(new byte[0]).code()).isEqualTo("intake.empty");
        assertThat(read(utf8(" \n\n")).code()).isEqualTo("intake.empty");
        assertThat(read(utf8("%PDF-1.7\n\u0000\u0001\u0002")).code()).isEqualTo("intake.binary");
        assertThat(read(new byte[6 * 1024 * 1024]).code()).isEqualTo("intake.too-large");
        assertThat(read(new byte[17 * 1024 * 1024]).code()).isEqualTo("request.too-large");
        assertThat(read(utf8(FILE.replace("5 - 10 mars 2018", "du 10 mars 2018 au 5 mars 2018")))
                        .code())
                .isEqualTo("intake.date-order");
        assertThat(staff.member.send("/intake", "text/markdown", utf8(FILE)).status())
                .isEqualTo(403);
    }

    private Answer read(byte[] file) {
        return staff.author.send("/intake", "text/markdown", file);
    }
}
