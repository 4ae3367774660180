package org.rapporteur.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.security.SignInThrottle;
import org.rapporteur.web.access.Redirect;
import org.rapporteur.web.access.Site;
import org.rapporteur.web.access.Visitor;
import org.rapporteur.web.shared.Attempt;

/** The page where people sign in. The same answer for a wrong password and an unknown address. */
@Named
@RequestScoped
public class SignIn {

    @Inject
    private SecurityContext security;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private Visitor visitor;

    @Inject
    @ManagedProperty("#{param.next}")
    private @Nullable String next;

    private String email = "";
    private String password = "";

    public @Nullable String enter() {
        return Attempt.at(() -> {
            FacesContext context = FacesContext.getCurrentInstance();
            ExternalContext external = context.getExternalContext();
            HttpServletRequest request = (HttpServletRequest) external.getRequest();
            SignInThrottle.Admission admission = throttle.admit(email, request.getRemoteAddr());
            AuthenticationStatus status = security.authenticate(
                    request,
                    (HttpServletResponse) external.getResponse(),
                    AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(email, password)));
            if (status != AuthenticationStatus.SUCCESS) {
                throw DomainException.invalid("security.wrong-password");
            }
            throttle.succeeded(admission);
            goOn();
            return null;
        });
    }

    private void goOn() {
        String home = visitor.isStaff() ? "/desk" : "/" + visitor.getLanguage() + "/";
        String wanted = Site.local(next);
        Redirect.to(wanted == null ? home : wanted);
    }

    /** Whether a form came back whose session had ended. */
    public boolean isExpired() {
        return "1"
                .equals(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get("expired"));
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** Never sent back to the browser. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
