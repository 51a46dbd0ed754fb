package org.policykg.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.policykg.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a request to a page; what goes wrong there becomes a status and one line, never a stack trace. */
final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PageServlet.class);
    private final transient Templates templates;
    private final transient Page page;

    PageServlet(Templates templates, Page page) {
        this.templates = templates;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            page.answer(new Call(templates, request, response));
        } catch (Problem problem) {
            fail(request, response, problem.status(), problem.getMessage());
        } catch (QueryCancelledException late) {
            fail(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "the answer took too long");
        } catch (StoreException refused) {
            boolean caller = refused.isWrongUse();
            fail(
                    request,
                    response,
                    caller ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    refused.getMessage());
        } catch (RuntimeException fault) {
            if (fault instanceof HttpException broken) {
                fail(request, response, broken.getCode(), broken.getReason());
                return;
            }
            LOG.error("{} cannot be answered", request.getRequestURI(), fault);
            fail(
                    request,
                    response,
                    HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                    "this is a fault of the server; its log has more");
        }
    }

    private static void fail(
            HttpServletRequest request, HttpServletResponse response, int status, @Nullable String message)
            throws IOException {
        if (response.isCommitted()) {
            Broken.off(ServletContextRequest.getServletContextRequest(request), "the answer cannot be finished");
            return;
        }
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "5");
        }
        response.sendError(status, Optional.ofNullable(message).orElse(""));
    }
}
