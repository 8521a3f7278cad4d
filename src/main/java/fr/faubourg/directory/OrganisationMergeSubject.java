package fr.faubourg.directory;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeSubject;
import fr.faubourg.ui.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Partners that were entered twice. */
@Component
class OrganisationMergeSubject implements MergeSubject {

    private final OrganisationMergeQueries queries;
    private final OrganisationRepository repository;
    private final OrganisationQueries organisations;
    private final MessageSource messages;

    OrganisationMergeSubject(
            OrganisationMergeQueries queries,
            OrganisationRepository repository,
            OrganisationQueries organisations,
            MessageSource messages) {
        this.queries = queries;
        this.repository = repository;
        this.organisations = organisations;
        this.messages = messages;
    }

    @Override
    public MergeKind kind() {
        return MergeKind.ORGANISATION;
    }

    @Override
    public Optional<Card> find(UUID id) {
        return repository.find(new OrganisationId(id)).map(this::card);
    }

    @Override
    public List<Card> search(String text, int limit) {
        return queries.search(text, limit).stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    @Override
    public List<Likely> likely(int limit) {
        return queries.likely(limit);
    }

    @Override
    public Optional<String> hindrance(UUID away, UUID into) {
        if (organisations.withUnits(Set.of(away)).contains(into)) {
            return Optional.of("Celui qui reste est une unité de celui qui s’en va\u00a0: gardez plutôt l’autre.");
        }
        List<String> twins = queries.unitsOfTheSameName(away, into);
        return twins.isEmpty()
                ? Optional.empty()
                : Optional.of("Les deux ont une unité de ce nom\u00a0: %s. Fusionnez d’abord ces unités."
                        .formatted(String.join(", ", twins)));
    }

    @Override
    public List<Choice> heirs(UUID ending) {
        return queries.heirs(ending);
    }

    private Card card(Organisation organisation) {
        UnitType type = organisation.unitType();
        return new Card(
                organisation.id().value(),
                organisations
                        .find(organisation.id())
                        .map(OrganisationSummary::fullName)
                        .orElse(organisation.name()),
                Stream.of(label(organisation.kind()), Objects.requireNonNullElse(organisation.siret(), ""))
                        .filter(part -> !part.isEmpty())
                        .reduce((left, right) -> left + " · " + right)
                        .orElse(""),
                "/partenaires/" + organisation.id(),
                organisation.version(),
                queries.mergedInto(organisation.id()).map(OrganisationId::value).orElse(null),
                List.of(
                        Field.of("name", "Nom", organisation.name()),
                        Field.of("short_name", "Sigle", organisation.shortName()),
                        Field.of("kind", "Nature", label(organisation.kind())),
                        Field.of("unit_type", "Type d’unité", type == null ? null : label(type)),
                        Field.of("siret", "SIRET", organisation.siret()),
                        Field.of("remit", "Répond de", organisation.remit()),
                        Field.of("email", "Courriel", organisation.email()),
                        Field.of("phone", "Téléphone", organisation.phone()),
                        Field.of("hours", "Horaires", organisation.hours()),
                        Field.of("ended_on", "N’est plus partenaire depuis le", organisation.endedOn())));
    }

    private String label(Enum<?> constant) {
        return messages.getMessage(
                constant.getDeclaringClass().getSimpleName() + "." + constant.name(), null, Locale.FRENCH);
    }
}
