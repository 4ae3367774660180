package org.rapporteur.web.archive;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.rapporteur.publication.Archive;
import org.rapporteur.security.Caller;
import org.rapporteur.security.Role;
import org.rapporteur.storage.BlobStore;
import org.rapporteur.storage.Images;
import org.rapporteur.storage.StoredImage;
import org.rapporteur.web.access.Authentication;

/**
 * Pictures by their checksum. Everybody sees those of public editions, staff also those of drafts; others do not learn
 * whether a picture exists.
 */
@WebServlet("/images/*")
public class ImageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Archive archive;

    @Inject
    private transient Images images;

    @Inject
    private transient BlobStore blobs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        String sha256 = path.matches("/[0-9a-f]{64}") ? path.substring(1) : "";
        boolean open = !sha256.isEmpty() && archive.showsImage(sha256);
        boolean staff = Authentication.caller(request)
                .filter(caller -> !caller.passwordOneTime())
                .map(Caller::groups)
                .filter(groups -> groups.contains(Role.STAFF_GROUP))
                .isPresent();
        Optional<StoredImage> image = open || staff && !sha256.isEmpty() ? images.find(sha256) : Optional.empty();
        Optional<Path> file = image.flatMap(known -> blobs.find(sha256));
        if (image.isEmpty() || file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // A withdrawn picture must not live on in caches that many share.
        response.setHeader("Cache-Control", open ? "public, no-cache" : "private, max-age=86400, immutable");
        FileAnswer.of(file.get(), image.get().mediaType(), sha256).send(request, response);
    }
}
