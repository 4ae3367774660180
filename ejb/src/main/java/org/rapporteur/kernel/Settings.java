package org.rapporteur.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * The server's settings, all of them environment variables whose names begin with {@code RAPPORTEUR_}; the table in
 * docs/settings.md lists each. Read once; a change needs a restart.
 */
@ApplicationScoped
public class Settings {

    private final Map<String, String> variables;

    public Settings() {
        this(System.getenv());
    }

    public Settings(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** The data folder: database, index and files. */
    public Path home() {
        return Path.of(text("RAPPORTEUR_HOME", "data")).toAbsolutePath().normalize();
    }

    /** Where people reach the site, without a slash at its end; absolute. */
    public URI publicAddress() {
        String port = text("RAPPORTEUR_PORT", "8080");
        String address = text("RAPPORTEUR_ADDRESS", "http://localhost:" + port);
        return URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    /** Whether demo content is loaded into an empty database at the first start. */
    public boolean demo() {
        return Boolean.parseBoolean(text("RAPPORTEUR_DEMO", "false"));
    }

    /** The server's name among those on one database; each has its own. */
    public String node() {
        return text("RAPPORTEUR_NODE", "rapporteur");
    }

    /** The largest file of an archive that is taken over, unpacked, in bytes. */
    public long largestTakeOver() {
        return Long.parseLong(text("RAPPORTEUR_TAKEOVER_MB", "4096")) << 20;
    }

    /** Failed sign-ins for one account or one address after which further tries must wait. */
    public int signInTries() {
        return Integer.parseInt(text("RAPPORTEUR_SIGN_IN_TRIES", "10"));
    }

    /** The name of the standards to which new PDFs conform, such as {@code a3a-ua1}; may name none. */
    public String pdfProfile() {
        return text("RAPPORTEUR_PDF_PROFILE", "a3a-ua1");
    }

    private String text(String name, String otherwise) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
