package fr.faubourg.access;

import fr.faubourg.ui.Assets;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/** An empty instance has one page: the first run. */
class FirstRunRedirect extends OncePerRequestFilter {

    private static final List<String> ALWAYS_OPEN = List.of("/bienvenue", Assets.PATH + "/", "/error");

    private final Instance instance;

    FirstRunRedirect(Instance instance) {
        this.instance = instance;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return ALWAYS_OPEN.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (instance.isSetUp()) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect("/bienvenue");
        }
    }
}
