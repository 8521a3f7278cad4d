package fr.faubourg.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Ui} of a request, or that of a document made outside any request. */
@Component
public class UiFactory {
    /** Names of the roles that are offered the button "Noter". */
    private static final List<String> NOTING_ROLES = List.of("REGULATOR", "PRACTITIONER");

    private final MessageSource messages;
    private final Clock clock;
    private final Assets assets;
    private final Surroundings surroundings;
    private final ObjectProvider<Look.Source> looks;

    UiFactory(
            MessageSource messages,
            Clock clock,
            Assets assets,
            Surroundings surroundings,
            ObjectProvider<Look.Source> looks) {
        this.messages = messages;
        this.clock = clock;
        this.assets = assets;
        this.surroundings = surroundings;
        this.looks = looks;
    }

    /** The page context of a request. Handlers of exceptions, whose model starts empty, call it themselves. */
    public Ui of(HttpServletRequest request) {
        @Nullable Principal principal = request.getUserPrincipal();
        @Nullable CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var user = Optional.ofNullable(principal).flatMap(surroundings::signedIn);
        List<NavEntry> nav = user.isEmpty() ? List.of() : surroundings.navFor(request);
        return ui(new UiContext(
                surroundings.instanceName(),
                surroundings.demo(),
                user.orElse(null),
                nav,
                NOTING_ROLES.stream().anyMatch(request::isUserInRole),
                principal == null ? Map::of : () -> surroundings.badges(nav, principal),
                request.getRequestURI().substring(request.getContextPath().length()),
                csrf == null ? "" : csrf.getParameterName(),
                csrf == null ? () -> "" : csrf::getToken,
                flashOf(request),
                undoOf(request),
                LocalDate.ofInstant(clock.instant(), FrenchFormat.PARIS),
                principal == null || user.isEmpty() ? () -> null : () -> surroundings.bell(principal),
                user.isEmpty()
                        ? () -> null
                        : () -> surroundings.workingPlace(request).orElse(null)));
    }

    /** The context of a PDF or a mail made in the background. */
    public Ui detached() {
        return ui(UiContext.detached(
                surroundings.instanceName(),
                surroundings.demo(),
                LocalDate.ofInstant(clock.instant(), FrenchFormat.PARIS)));
    }

    private Ui ui(UiContext context) {
        Look.Source source = looks.getIfAvailable();
        return source == null
                ? new Ui(context, messages, assets)
                : new Ui(context, messages, assets, source.look(), source::paper);
    }

    private static @Nullable String flashOf(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(Ui.FLASH) instanceof String message ? message : null;
    }

    private static @Nullable UndoOffer undoOf(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(Ui.FLASH_UNDO) instanceof UndoOffer offer ? offer : null;
    }

    /** What the modules above tell us, each when it is there. */
    @Component
    static class Surroundings {
        private final ObjectProvider<InstanceIdentity> identity;
        private final ObjectProvider<SignedInSource> accounts;
        private final ObjectProvider<WorkingPlaceSource> places;
        private final ObjectProvider<NavEntry> entries;
        private final ObjectProvider<NavBadge> badges;
        private final ObjectProvider<BellSource> bells;

        Surroundings(
                ObjectProvider<InstanceIdentity> identity,
                ObjectProvider<SignedInSource> accounts,
                ObjectProvider<WorkingPlaceSource> places,
                ObjectProvider<NavEntry> entries,
                ObjectProvider<NavBadge> badges,
                ObjectProvider<BellSource> bells) {
            this.identity = identity;
            this.accounts = accounts;
            this.places = places;
            this.entries = entries;
            this.badges = badges;
            this.bells = bells;
        }

        String instanceName() {
            var found = identity.getIfAvailable();
            return found == null ? "Faubourg" : found.name();
        }

        boolean demo() {
            var found = identity.getIfAvailable();
            return found != null && found.demo();
        }

        Optional<SignedIn> signedIn(Principal principal) {
            return Optional.ofNullable(accounts.getIfAvailable()).flatMap(source -> source.signedIn(principal));
        }

        Optional<WorkingPlaceSource.WorkingPlace> workingPlace(HttpServletRequest request) {
            return Optional.ofNullable(places.getIfAvailable()).flatMap(source -> source.workingPlace(request));
        }

        @Nullable Bell bell(Principal principal) {
            var found = bells.getIfAvailable();
            return found == null ? null : found.bell(principal);
        }

        List<NavEntry> navFor(HttpServletRequest request) {
            return entries.stream()
                    .filter(entry -> entry.roleNames().isEmpty()
                            || entry.roleNames().stream().anyMatch(request::isUserInRole))
                    .sorted(Comparator.comparingInt(NavEntry::order))
                    .toList();
        }

        Map<String, Long> badges(List<NavEntry> nav, Principal principal) {
            return badges.stream()
                    .filter(badge -> nav.stream().anyMatch(entry -> entry.href().equals(badge.href())))
                    .collect(Collectors.toMap(NavBadge::href, badge -> badge.count(principal)));
        }
    }
}
