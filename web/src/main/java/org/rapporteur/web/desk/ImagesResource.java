package org.rapporteur.web.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rapporteur.kernel.Settings;
import org.rapporteur.security.Role;
import org.rapporteur.storage.Images;
import org.rapporteur.storage.StoredImage;
import org.rapporteur.web.api.BodyLimit;
import org.rapporteur.web.api.Given;

/** Pictures for reports. */
@Path("/images")
@RequestScoped
@RolesAllowed(Role.STAFF_GROUP)
@Tag(name = "desk")
@SecurityRequirement(name = "token")
public class ImagesResource {

    /**
     * A stored picture.
     *
     * @param width in pixels
     * @param height in pixels
     * @param markdown how a text shows it; the words in brackets are to be replaced by what it shows
     */
    public record ImageView(String sha256, String mediaType, long bytes, int width, int height, String markdown) {

        static ImageView of(StoredImage image) {
            return new ImageView(
                    image.sha256(),
                    image.mediaType(),
                    image.bytes(),
                    image.width(),
                    image.height(),
                    "![](/images/" + image.sha256() + ")");
        }
    }

    @Inject
    private Images images;

    @Inject
    private Settings settings;

    @POST
    @Consumes({"image/png", "image/jpeg", MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @BodyLimit(Images.MAX_BYTES)
    @Operation(
            operationId = "storeImage",
            summary = "Store a PNG or JPEG of up to 5 MB; the same picture again is the same image")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ImageView.class)))
    public Response store(byte[] bytes) {
        StoredImage image = images.store(Given.required("image", bytes));
        return Response.created(URI.create(settings.publicAddress() + "/images/" + image.sha256()))
                .entity(ImageView.of(image))
                .build();
    }
}
