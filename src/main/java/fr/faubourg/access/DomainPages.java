package fr.faubourg.access;

import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import java.time.Instant;
import java.util.List;

/** What the page about allowed domains shows. */
public final class DomainPages {

    private DomainPages() {}

    /**
     * The domains, and the form that allows another.
     *
     * @param providers the identity providers that are set up; without one nobody comes in uninvited
     */
    public record View(
            List<Line> lines, List<Choice> providers, List<Choice> organisations, Typed typed, FormErrors errors) {}

    /**
     * One domain.
     *
     * @param provider its name
     */
    public record Line(String issuer, String provider, String domain, String organisation, String by, Instant at) {}

    /** What was typed. */
    public record Typed(String provider, String domain, String organisation) {}
}
