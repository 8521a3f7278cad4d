package fr.faubourg.watch;

import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of the grid. */
@Component
class GridPages {
    private final CategoryQueries queries;
    private final CategoryNames names;
    private final CategoryChoices choices;
    private final RoutingRules rules;
    private final WatchedPlaces places;
    private final OrganisationNames organisations;
    private final Clock clock;

    GridPages(
            CategoryQueries queries,
            CategoryNames names,
            CategoryChoices choices,
            RoutingRules rules,
            WatchedPlaces places,
            OrganisationNames organisations,
            Clock clock) {
        this.queries = queries;
        this.names = names;
        this.choices = choices;
        this.rules = rules;
        this.places = places;
        this.organisations = organisations;
        this.clock = clock;
    }

    List<Category> categories() {
        return queries.grid(LocalDate.now(clock));
    }

    GridView grid(FormErrors errors) {
        return new GridView(
                categories(),
                names.all().stream()
                        .map(name -> new GridView.NameRow(name.name(), name.category()))
                        .toList(),
                rules.named().stream()
                        .map(rule -> new GridView.RuleRow(
                                rule.id().toString(), rule.category(), rule.place(), rule.organisation()))
                        .toList(),
                choices.all(),
                places.choices(null),
                organisations.choices(),
                errors);
    }

    /** The themes that a line may stand under. */
    List<Choice> themes(@Nullable Category line) {
        return categories().stream()
                .filter(Category::isTheme)
                .filter(theme -> line == null || !theme.id().equals(line.id()))
                .map(theme -> new Choice(theme.id().toString(), theme.label()))
                .toList();
    }
}
