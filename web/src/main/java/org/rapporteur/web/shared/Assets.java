package org.rapporteur.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of the files under {@code /assets}, with a version made from their content: browsers may keep them for good,
 * and a new one has a new address.
 */
@Named
@ApplicationScoped
public class Assets {

    @Inject
    private ServletContext application;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /**
     * @param name such as {@code rapporteur.css}
     * @throws IllegalArgumentException when there is no such file
     */
    public String of(String name) {
        return addresses.computeIfAbsent(name, this::address);
    }

    private String address(String name) {
        String path = "/assets/" + name;
        try (InputStream file = application.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("no file " + path);
            }
            String tag = Etag.of(new String(file.readAllBytes(), StandardCharsets.ISO_8859_1));
            return application.getContextPath() + path + "?v=" + tag.substring(1, 11);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
