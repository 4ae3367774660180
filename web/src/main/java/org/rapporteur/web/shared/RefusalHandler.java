package org.rapporteur.web.shared;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Collision;
import org.rapporteur.kernel.DomainException;

/**
 * The net below {@link Attempt}: a refusal that a page did not handle itself is said above the form when a button led to
 * it, and becomes an error page when a link did. Everything else is logged as an incident and becomes the page for errors of the server.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {

    /** Registered with Faces. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new RefusalHandler(getWrapped().getExceptionHandler());
        }
    }

    public RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> queued =
                getUnhandledExceptionQueuedEvents().iterator();
        while (queued.hasNext()) {
            Throwable error = queued.next().getContext().getException();
            if (context.getExternalContext().isResponseCommitted()) {
                continue;
            }
            DomainException refusal = refusal(error);
            if (refusal != null) {
                answer(context, refusal);
            } else {
                fail(context, error);
            }
            queued.remove();
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext context, DomainException refusal) {
        boolean rendering = PhaseId.RENDER_RESPONSE.equals(context.getCurrentPhaseId());
        if (context.isPostback() && !rendering) {
            Attempt.refuse(refusal);
        } else {
            Attempt.load(() -> {
                throw refusal;
            });
        }
    }

    /** What nobody foresaw: logged once, and the reader gets the number. */
    private static void fail(FacesContext context, Throwable error) {
        ExternalContext external = context.getExternalContext();
        String incident = ErrorPage.record(error, (HttpServletRequest) external.getRequest());
        external.getRequestMap().put(ErrorPage.INCIDENT, incident);
        try {
            external.responseSendError(500, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }

    private static @Nullable DomainException refusal(Throwable error) {
        @Nullable Throwable cause = error;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof DomainException found) {
                return found;
            }
            cause = cause.getCause();
        }
        return Collision.caused(error) ? DomainException.conflict("request.concurrent") : null;
    }
}
