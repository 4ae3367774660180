package org.rapporteur.browser;

import java.io.IOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test method a fresh {@link Browser} for each parameter of that type (several for several people) and closes
 * them after it; a method that failed leaves a picture of each.
 */
public class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        try {
            Browser browser = Browser.open(RunningSite.of(context));
            context.getStore(STORE).put(parameter.getIndex(), browser);
            return browser;
        } catch (IOException e) {
            throw new ParameterResolutionException("No browser", e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        int parameters = context.getRequiredTestMethod().getParameterCount();
        for (int index = 0; index < parameters; index++) {
            Browser browser = context.getStore(STORE).remove(index, Browser.class);
            if (browser == null) {
                continue;
            }
            if (context.getExecutionException().isPresent()) {
                browser.screenshot("failed-" + context.getRequiredTestMethod().getName() + "-" + index);
            }
            browser.close();
        }
    }
}
