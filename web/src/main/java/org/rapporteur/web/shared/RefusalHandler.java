package org.rapporteur.web.shared;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;

/**
 * The net below {@link Attempt}: a refusal that a page did not handle itself is said above the form when a button led to
 * it, and becomes an error page when a link did. Everything else stays an error of the server.
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
            DomainException refusal = refusal(queued.next().getContext().getException());
            if (refusal != null && !context.getExternalContext().isResponseCommitted()) {
                queued.remove();
                answer(context, refusal);
            }
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

    private static @Nullable DomainException refusal(@Nullable Throwable error) {
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof DomainException found) {
                return found;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
