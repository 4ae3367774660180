package org.rapporteur.typesetting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The typesetter's faces and colour profile, which the peers use too. */
final class Resources {

    private Resources() {}

    static byte[] face(String name) {
        return bytes("fonts/" + name + ".ttf");
    }

    static byte[] profile() {
        return bytes("conformance/srgb.icc");
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Typesetter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
