package fr.faubourg.worksites;

import fr.faubourg.access.Viewer;
import fr.faubourg.lineage.ThreadRecord;
import fr.faubourg.lineage.ThreadSource;
import fr.faubourg.ui.FrenchFormat;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Worksites on the threads of other records. */
@Component
class WorksiteThreads implements ThreadSource {
    static final String KIND = "worksite";
    private static final Pattern ADDRESS = Pattern.compile("/chantiers/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final WorksiteQueries worksites;
    private final WorksiteAccess access;

    WorksiteThreads(WorksiteQueries worksites, WorksiteAccess access) {
        this.worksites = worksites;
        this.access = access;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<ThreadRecord> records(Viewer viewer, Collection<UUID> ids) {
        return worksites.among(ids.toArray(UUID[]::new), viewer).stream()
                .map(row -> new ThreadRecord(
                        row.id(),
                        "Chantier\u00a0: " + row.name(),
                        row.firstDay() == null || row.lastDay() == null
                                ? row.owner()
                                : FrenchFormat.period(row.firstDay(), row.lastDay()),
                        row.href()))
                .toList();
    }

    @Override
    public Optional<String> named() {
        return Optional.of("l’adresse de la page d’un chantier");
    }

    @Override
    public Optional<UUID> find(String typed) {
        var address = ADDRESS.matcher(typed);
        return address.find() ? Optional.of(UUID.fromString(address.group(1))) : Optional.empty();
    }

    @Override
    public boolean mayTie(Viewer viewer, UUID id) {
        return access.mayWrite(new WorksiteId(id), viewer);
    }
}
