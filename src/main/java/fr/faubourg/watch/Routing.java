package fr.faubourg.watch;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.PlaceId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * To whom an observation should go (orientation): a proposal with its reason, which a person follows or not.
 *
 * <p>A rule that names the category comes before one that only names the place, since a trade knows its own lamps in every
 * street; of two such rules the one for the nearest place wins, then the one for the sub-type over the one for the theme.
 * Without a rule, the manager of the nearest place that has one, and where nobody manages, its owner.
 * Whoever it is, its unit that covers the nearest place is asked rather than the organisation as a whole.
 */
final class Routing {
    /** Who looks after a place, as far as known. */
    record Holder(
            PlaceId place,
            @Nullable OrganisationId manager,
            @Nullable OrganisationId owner) {}

    /** Who is proposed and why. */
    sealed interface Proposal {
        OrganisationId organisation();

        /** A rule of the table covers it. */
        record ByRule(RoutingRule rule) implements Proposal {
            @Override
            public OrganisationId organisation() {
                return rule.organisation();
            }
        }

        /** It manages the place. */
        record AsManager(PlaceId place, OrganisationId organisation) implements Proposal {}

        /** It owns the place, which nobody is known to manage. */
        record AsOwner(PlaceId place, OrganisationId organisation) implements Proposal {}

        /** It is the unit in charge of the place, of the organisation that would have been proposed. */
        record AsUnit(Proposal of, PlaceId place, OrganisationId organisation) implements Proposal {}
    }

    /** A unit that covers a place, with all the organisations that it is a unit of. */
    record Coverage(PlaceId place, OrganisationId unit, Set<OrganisationId> above) {
        Coverage {
            above = Set.copyOf(above);
        }
    }

    private Routing() {}

    /**
     * The unit of the organisation proposed that covers the nearest place, where there is one.
     *
     * @param places the places it lies in, nearest (smallest) first
     * @param coverages which units cover these places, the most particular unit of a place first
     */
    static Proposal narrowed(Proposal proposal, List<PlaceId> places, List<Coverage> coverages) {
        for (var place : places) {
            for (var coverage : coverages) {
                if (coverage.place().equals(place) && coverage.above().contains(proposal.organisation())) {
                    return new Proposal.AsUnit(proposal, place, coverage.unit());
                }
            }
        }
        return proposal;
    }

    /**
     * @param categories the category, then its theme
     * @param places the places it lies in, nearest (smallest) first
     * @param rules the whole table
     * @param holders who looks after these places
     */
    static Optional<Proposal> propose(
            List<CategoryId> categories, List<PlaceId> places, List<RoutingRule> rules, List<Holder> holders) {
        return byRule(categories, places, rules).or(() -> byHolder(places, holders));
    }

    private static Optional<Proposal> byRule(
            List<CategoryId> categories, List<PlaceId> places, List<RoutingRule> rules) {
        return rules.stream()
                .filter(rule -> rule.category() == null || categories.contains(rule.category()))
                .filter(rule -> rule.place() == null || places.contains(rule.place()))
                .min(Comparator.comparing((RoutingRule rule) -> rule.category() == null)
                        .thenComparingInt(rule -> rank(places, rule.place()))
                        .thenComparingInt(rule -> rank(categories, rule.category())))
                .map(Proposal.ByRule::new);
    }

    private static Optional<Proposal> byHolder(List<PlaceId> places, List<Holder> holders) {
        for (var place : places) {
            for (var holder : holders) {
                if (holder.place().equals(place) && holder.manager() != null) {
                    return Optional.of(new Proposal.AsManager(place, holder.manager()));
                }
                if (holder.place().equals(place) && holder.owner() != null) {
                    return Optional.of(new Proposal.AsOwner(place, holder.owner()));
                }
            }
        }
        return Optional.empty();
    }

    /** Position from the nearest; a rule that names none comes last. */
    private static <T> int rank(List<T> nearestFirst, @Nullable T named) {
        return named == null ? Integer.MAX_VALUE : nearestFirst.indexOf(named);
    }
}
