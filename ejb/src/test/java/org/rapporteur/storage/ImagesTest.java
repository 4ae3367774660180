package org.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.picture.Png;

/** What a report's picture may be. */
class ImagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>",
                "\uFEFF  <?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><SVG>&a;</SVG>"
            })
    void aDrawingIsRefusedBeforeItIsReadWhetherItIsWholeOrNot(String drawing) {
        DomainException refused = catchThrowableOfType(
                DomainException.class, () -> Images.pixels(drawing.getBytes(StandardCharsets.UTF_8)));

        assertThat(refused.code()).isEqualTo("image.unreadable");
        assertThat(refused.getCause()).isNull();
    }

    @Test
    void pixelsAreTaken() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);

        assertThat(Images.pixels(bytes.toByteArray())).isInstanceOf(Png.class);
    }
}
