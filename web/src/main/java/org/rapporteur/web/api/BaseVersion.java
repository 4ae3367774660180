package org.rapporteur.web.api;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that an edit started from: the member {@code basedOn} of its body, or the tag in {@code If-Match}. */
public final class BaseVersion {

    private static final Pattern TAG = Pattern.compile("\"v(\\d{1,18})\"");

    private BaseVersion() {}

    /**
     * @param basedOn as the body has it; null where it has none
     * @throws ClientErrorException 428 when neither says it, 412 when the tag is none of ours
     */
    public static long of(@Nullable Long basedOn, HttpHeaders headers) {
        if (basedOn != null) {
            return basedOn;
        }
        String tag = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (tag == null) {
            throw new ClientErrorException(Response.Status.PRECONDITION_REQUIRED);
        }
        Matcher known = TAG.matcher(tag.strip());
        if (!known.matches()) {
            throw new ClientErrorException(Response.Status.PRECONDITION_FAILED);
        }
        return Long.parseLong(known.group(1));
    }
}
