package fr.faubourg.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Holds each handler to its {@link AllowedTo}. */
@Component
class AccessControl implements HandlerInterceptor, SmartInitializingSingleton {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    AccessControl(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> open = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(handler -> ruleOf(handler) == null)
                .map(HandlerMethod::toString)
                .toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("handlers without @AllowedTo: " + open);
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isAllowed(ruleOf(method), request)) {
            throw new AccessDeniedException("not open to this account");
        }
        return true;
    }

    /** The rule of a handler, or null when it says nothing. */
    static @Nullable AllowedTo ruleOf(HandlerMethod handler) {
        AllowedTo own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), AllowedTo.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), AllowedTo.class);
    }

    private static boolean isAllowed(@Nullable AllowedTo rule, HttpServletRequest request) {
        if (rule == null) {
            return false;
        }
        if (rule.everybody()) {
            return true;
        }
        Viewer viewer = CurrentViewer.of(request);
        return viewer != null && (rule.everySignedIn() || viewer.has(rule.value()));
    }
}
