package fr.faubourg.territory;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.WorkingPlaceSource;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The neighbourhood one works in (quartier de travail): chosen on its page, kept by the browser, shown in the top bar. */
@Controller
@AllowedTo(everySignedIn = true)
class WorkingPlaces implements WorkingPlaceSource {

    private static final String COOKIE = "quartier";

    private final Places places;

    WorkingPlaces(Places places) {
        this.places = places;
    }

    /** One works in an area, not in a building. */
    static boolean mayBeChosen(PlaceKind kind) {
        return kind.compareTo(PlaceKind.PUBLIC_SPACE) < 0;
    }

    @PostMapping("/lieux/{id}/choix")
    String choose(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Place place = places.get(PlaceFilter.idOf(id).orElseThrow(NotFound::new));
        if (!mayBeChosen(place.kind())) {
            throw new NotFound();
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, place.id().toString())
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
        next.addFlashAttribute(Ui.FLASH, "Vous travaillez à présent sur\u00a0: " + place.name() + ".");
        return "redirect:/lieux/" + place.id();
    }

    @Override
    public Optional<WorkingPlace> workingPlace(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> PlaceFilter.idOf(cookie.getValue()))
                .flatMap(this::named);
    }

    private Optional<WorkingPlace> named(PlaceId id) {
        return places.find(id).map(place -> new WorkingPlace(id.value(), place.name(), "/lieux/" + id));
    }
}
