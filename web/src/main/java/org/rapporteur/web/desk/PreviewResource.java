package org.rapporteur.web.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.Content;
import org.rapporteur.security.Role;
import org.rapporteur.text.Html;
import org.rapporteur.text.Markdown;
import org.rapporteur.web.api.Given;
import org.rapporteur.web.shared.Messages;
import org.rapporteur.web.shared.PageLanguage;

/** What Markdown will look like, for the editor; nothing is stored. */
@Path("/desk/preview")
@RequestScoped
@RolesAllowed(Role.STAFF_GROUP)
@Tag(name = "desk")
@SecurityRequirement(name = "token")
public class PreviewResource {

    /** @param language the text's, a BCP 47 tag */
    public record MarkdownGiven(
            @Schema(required = true) String language,

            @Schema(required = true, description = "Markdown")
            String markdown) {}

    /**
     * A text as pages show it.
     *
     * @param notices what the text could not express or what was taken otherwise than it was written
     */
    public record Preview(String html, List<Remark> notices) {}

    /** @param code of the message, with the data that it needs */
    public record Remark(String code, Map<String, Object> data, String text) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "preview", summary = "Markdown as the public page would show it")
    public Preview preview(MarkdownGiven given, @Context HttpServletRequest request) {
        MarkdownGiven text = Given.required("preview", given);
        Language language = Language.of(Given.required("language", text.language()));
        Content checked = new Content("", "", Given.required("markdown", text.markdown()));
        Markdown.Parsed parsed = Markdown.parse(checked.text());
        Messages ofPage = Messages.in(PageLanguage.ofPages(language.tag()).orElse(Language.ENGLISH));
        Messages ofReader = Messages.in(PageLanguage.preferred(request));
        Html.Options options = Html.Options.page(language, ofPage.say("text.notes"), ofPage.say("text.note-back"));
        return new Preview(
                Html.render(parsed.document(), options),
                parsed.notices().stream()
                        .map(notice ->
                                new Remark(notice.code(), notice.data(), ofReader.say(notice.code(), notice.data())))
                        .toList());
    }
}
