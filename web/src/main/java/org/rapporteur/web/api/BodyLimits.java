package org.rapporteur.web.api;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends the reading of a body at its limit with 413. What says its length is refused before any of it is read; what does
 * not is counted.
 */
@Provider
public class BodyLimits implements DynamicFeature {

    /** For a resource method that names no limit of its own, in bytes: more than the longest text needs as JSON. */
    public static final long DEFAULT = 8L * 1024 * 1024;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        BodyLimit own = resource.getResourceMethod().getAnnotation(BodyLimit.class);
        context.register(new Filter(own == null ? DEFAULT : own.value()));
    }

    /** Stands before the reading of one method's bodies. */
    static final class Filter implements ContainerRequestFilter {

        private final long limit;

        Filter(long limit) {
            this.limit = limit;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
            if (length != null && length.length() < 19 && Long.parseLong(length) > limit) {
                throw tooLarge();
            }
            request.setEntityStream(new Counted(request.getEntityStream(), limit));
        }
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }

    /** A stream that lets a number of bytes through and no more. */
    private static final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream in, long limit) {
            super(in);
            left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
