package org.rapporteur.web.shared;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Collision;
import org.rapporteur.kernel.DomainException;

/**
 * What a page does when the domain refuses: an action stays on the page and says why, above the form; a page whose
 * subject does not exist, or is not for the reader, becomes the page for that error.
 */
public final class Attempt {

    private Attempt() {}

    /**
     * Does what a button asks for.
     *
     * @param action answers the outcome, where to go next
     * @return the outcome; null, which stays on the page, after a refusal
     */
    public static @Nullable String at(Supplier<@Nullable String> action) {
        try {
            return action.get();
        } catch (DomainException refusal) {
            refuse(refusal);
            return null;
        } catch (EJBAccessException notAllowed) {
            refuse(DomainException.forbidden("security.forbidden"));
            return null;
        } catch (RuntimeException error) {
            if (!Collision.caused(error)) {
                throw error;
            }
            refuse(DomainException.conflict("request.concurrent"));
            return null;
        }
    }

    /** Says on the page why something was refused. */
    public static void refuse(DomainException refusal) {
        FacesContext context = FacesContext.getCurrentInstance();
        String text = CDI.current().select(Say.class).get().refusal(refusal);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        context.validationFailed();
        if (!context.getExternalContext().isResponseCommitted()) {
            context.getExternalContext().setResponseStatus(422);
        }
    }

    /**
     * Loads what a page shows, for a view action. Refused: answers 404, 410 or 403 with the site's error page.
     */
    public static void load(Runnable loading) {
        try {
            loading.run();
        } catch (DomainException refusal) {
            int status = switch (refusal.kind()) {
                case NOT_FOUND, INVALID -> 404;
                case GONE -> 410;
                case FORBIDDEN -> 403;
                case CONFLICT -> 409;
                case TOO_MANY -> 429;
                case UNAVAILABLE -> 503;
            };
            fail(status, refusal);
        } catch (EJBAccessException notAllowed) {
            fail(403, DomainException.forbidden("security.forbidden"));
        }
    }

    private static void fail(int status, DomainException refusal) {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.getRequestMap().put(ErrorPage.REFUSAL, refusal);
        try {
            external.responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }
}
