package io.dataphin.migration.web.faces;

import io.dataphin.migration.api.engine.Obstacle;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.web.lifecycle.DatabaseOutage;
import io.dataphin.migration.web.security.NotReadyPages;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.UUID;
import org.primefaces.csp.CspException;

/**
 * What a person sees when a page fails: never a stack trace. A view that is gone, or a
 * page that was clicked before its scripts were there, is loaded anew. A failure
 * in an action leaves the page as it is, with a notice; a failure while a page is drawn leads to the error page. Both name an id that
 * stands in the server's log beside the cause.
 *
 * <p>While the database is away nobody is told of an error: an open page stays as it is and says so, by its script, and a page that is opened is
 * the one that waits for the database.
 */
class UnexpectedErrorHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = System.getLogger(UnexpectedErrorHandler.class.getName());
    private static final String ERROR_PAGE = "/error.xhtml";

    UnexpectedErrorHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        if (!events.hasNext()) {
            super.handle();
            return;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        Throwable cause = getRootCause(events.next().getContext().getException());
        discardAll();
        answer(faces, cause);
    }

    private void discardAll() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            events.next();
            events.remove();
        }
    }

    private void answer(FacesContext faces, Throwable cause) {
        ExternalContext external = faces.getExternalContext();
        if (cause instanceof ViewExpiredException || cause instanceof CspException || statelessState(faces)) {
            CDI.current().select(FacesNotices.class).get().warn("common.stale");
            redirect(faces, WantedPage.of((HttpServletRequest) external.getRequest()));
        } else if (cause instanceof MigrationException refusal && mayStay(faces)) {
            CDI.current().select(FacesNotices.class).get().refused(refusal);
            faces.renderResponse();
        } else if (CDI.current().select(DatabaseOutage.class).get().explains(what(faces), cause)) {
            withoutDatabase(faces, external);
        } else {
            unexpected(faces, cause);
        }
    }

    /** Somebody claims that a page keeps no state, which all of ours do: no fault of the product. */
    private static boolean statelessState(FacesContext faces) {
        String state = faces.getExternalContext().getRequestParameterMap().get(ResponseStateManager.VIEW_STATE_PARAM);
        return faces.getCurrentPhaseId() == PhaseId.RESTORE_VIEW && "stateless".equals(state);
    }

    private static String what(FacesContext faces) {
        return faces.isPostback() ? "An action on a page was refused" : "A page was not shown";
    }

    private static void withoutDatabase(FacesContext faces, ExternalContext external) {
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        try {
            if (response.isCommitted()) {
                faces.responseComplete();
            } else if (faces.getPartialViewContext().isAjaxRequest()) {
                // no page: what somebody entered stays where it is
                response.resetBuffer();
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                faces.responseComplete();
            } else if (faces.isPostback()) {
                // loading the answer again must not send the form again
                redirect(faces, WantedPage.of(request));
            } else {
                NotReadyPages.refuse(request, response, Obstacle.DATABASE);
                faces.responseComplete();
            }
        } catch (IOException gone) {
            throw new FacesException(new UncheckedIOException(gone));
        }
    }

    private static void unexpected(FacesContext faces, Throwable cause) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "page failed, error id " + id, cause);
        if (mayStay(faces)) {
            CDI.current().select(FacesNotices.class).get().warn("common.error.unexpected", id);
            faces.renderResponse();
        } else {
            redirect(faces, faces.getExternalContext().getRequestContextPath() + ERROR_PAGE + "?id=" + id);
        }
    }

    /** Only an action on a page that is already there can end with a notice on it. */
    private static boolean mayStay(FacesContext faces) {
        return faces.isPostback()
                && faces.getViewRoot() != null
                && faces.getCurrentPhaseId() != PhaseId.RESTORE_VIEW
                && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    /**
     * Faces would write the redirect into the part that failed half drawn, and fail itself. What was drawn is taken back; the headers, and the
     * session cookie among them, stay.
     */
    private static void redirectInPart(ExternalContext external, String address) throws IOException {
        ((HttpServletResponse) external.getResponse()).resetBuffer();
        external.setResponseContentType("text/xml");
        external.setResponseCharacterEncoding("UTF-8");
        external.addResponseHeader("Cache-Control", "no-cache");
        Writer answer = external.getResponseOutputWriter();
        answer.write("<?xml version='1.0' encoding='UTF-8'?>\n<partial-response><redirect url=\"" + attribute(address)
                + "\"></redirect></partial-response>");
        answer.flush();
    }

    private static String attribute(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static void redirect(FacesContext faces, String address) {
        try {
            if (!faces.getExternalContext().isResponseCommitted()) {
                if (faces.getPartialViewContext().isAjaxRequest()) {
                    redirectInPart(faces.getExternalContext(), address);
                } else {
                    // no reset of the response: it may hold the session cookie that the server has just renewed
                    faces.getExternalContext().redirect(address);
                }
            }
            faces.responseComplete();
        } catch (IOException gone) {
            throw new FacesException(new UncheckedIOException(gone));
        }
    }
}
