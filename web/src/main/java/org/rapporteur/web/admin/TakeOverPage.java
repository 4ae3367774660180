package org.rapporteur.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.batch.Batch;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Settings;
import org.rapporteur.takeover.TakeOverDesk;
import org.rapporteur.web.access.Redirect;
import org.rapporteur.web.shared.Attempt;

/**
 * Handing in the file of an archive. The form itself takes files up to the server's bound of all forms; with the page's
 * script, which sends the file alone, it may be as large as the settings allow.
 */
@Named
@RequestScoped
public class TakeOverPage {

    @Inject
    private TakeOverDesk desk;

    @Inject
    private Settings settings;

    @Inject
    private HttpServletRequest request;

    private @Nullable Part file;

    public @Nullable String begin() {
        return Attempt.at(() -> {
            if (file == null || file.getSize() == 0) {
                throw DomainException.invalid("takeover.file-empty");
            }
            try (InputStream brought = file.getInputStream()) {
                Batch started = desk.begin(brought, Objects.requireNonNullElse(request.getParameter("pdf"), "later"));
                Redirect.to(BatchList.ADDRESS + "/" + started.id());
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The largest file, unpacked, in megabytes. */
    public long getMegabytes() {
        return settings.largestTakeOver() >> 20;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
