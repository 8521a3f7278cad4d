package fr.faubourg.access;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route, tried by nobody, by an account without a role, and by each role, against {@code src/test/resources/routes.txt}. A new route needs its
 * line there: {@code GET /path role role}, {@code signed-in} or {@code everybody}.
 */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesModuleTests {

    private static final String NOBODY = "nobody";
    private static final String WITHOUT_ROLE = "an account without a role";

    @Autowired
    MockMvc web;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    Instance instance;

    @Autowired
    Accounts accounts;

    @Autowired
    Viewers viewers;

    private final Map<String, @Nullable Viewer> people = new LinkedHashMap<>();

    @BeforeAll
    void onePersonForEachRole() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        people.put(NOBODY, null);
        people.put(WITHOUT_ROLE, account("Sans rôle", List.of()));
        for (Role role : Role.values()) {
            people.put(role.name(), account(role.name(), List.of(new Grant(role, Ids.next(), null))));
        }
    }

    @Test
    void tableNamesEveryRouteAndNoOther() throws Exception {
        assertThat(new TreeSet<>(RouteTable.read().keySet()))
                .as("src/test/resources/routes.txt")
                .isEqualTo(new TreeSet<>(routes().keySet()));
    }

    @Test
    void everyRouteIsOpenToThoseOfTheTableAndToNobodyElse() throws Exception {
        Map<String, RouteTable.Rule> table = RouteTable.read();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> route : routes().entrySet()) {
            RouteTable.Rule rule = table.get(route.getKey());
            if (rule == null) {
                continue;
            }
            for (String person : people.keySet()) {
                String seen = attempt(route.getKey(), route.getValue(), person);
                String due = isAllowed(rule, person) ? "open" : person.equals(NOBODY) ? "sign in first" : "refused";
                if (!seen.equals(due) && !(rule.everybody() && seen.equals("sign in first"))) {
                    wrong.add(route.getKey() + " is " + seen + " to " + person + ", not " + due);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isAllowed(RouteTable.Rule rule, String person) {
        if (rule.everybody()) {
            return true;
        }
        if (person.equals(NOBODY)) {
            return false;
        }
        return rule.signedIn()
                || Arrays.stream(Role.values())
                        .anyMatch(role ->
                                role.name().equals(person) && rule.roles().contains(role));
    }

    /** What became of a request: refused before the handler, or open to the person (whatever the handler then found). */
    private String attempt(String route, String path, String person) {
        MockHttpServletRequestBuilder request =
                request(HttpMethod.valueOf(route.substring(0, route.indexOf(' '))), path);
        Viewer viewer = people.get(person);
        if (viewer != null) {
            request = request.with(as(viewer));
        }
        MvcResult result;
        try {
            result = web.perform(request.with(csrf())).andReturn();
        } catch (Exception e) {
            return "broken (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ")";
        }
        int status = result.getResponse().getStatus();
        String location = result.getResponse().getRedirectedUrl();
        if (location != null && location.endsWith("/connexion")) {
            return "sign in first";
        }
        if (status == 403) {
            return result.getResolvedException() instanceof Forbidden ? "open" : "refused";
        }
        return status >= 500 ? "broken (" + status + ")" : "open";
    }

    /** Each route with an address that leads to it. */
    private Map<String, String> routes() {
        Map<String, String> routes = new TreeMap<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                for (String pattern : info.getPatternValues()) {
                    String path = pattern.replaceAll("\\{\\*[^}]*}", "x")
                            .replaceAll("\\{[a-z]+:([a-z-]+)\\|[^}]*}", "$1")
                            .replaceAll("\\{[^}]*}", Ids.next().toString());
                    List<String> methods =
                            info.getMethodsCondition().getMethods().isEmpty()
                                    ? List.of("GET")
                                    : info.getMethodsCondition().getMethods().stream()
                                            .map(Enum::name)
                                            .toList();
                    methods.forEach(method -> routes.put(method + " " + pattern, path));
                }
            }
        }
        return routes;
    }

    private Viewer account(String name, List<Grant> grants) {
        AccountOutcome outcome =
                accounts.create(new Identity(name, Ids.next() + "@rivemont.example", ""), grants, null);
        return viewers.find(((AccountOutcome.Done) outcome).account()).orElseThrow();
    }
}
