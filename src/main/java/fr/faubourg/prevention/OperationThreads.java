package fr.faubourg.prevention;

import fr.faubourg.access.Viewer;
import fr.faubourg.lineage.ThreadRecord;
import fr.faubourg.lineage.ThreadSource;
import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Operations on the threads of other records. A number alone is that of an observation: an operation says what it is. */
@Repository
class OperationThreads implements ThreadSource {
    private static final Pattern ADDRESS =
            Pattern.compile(OperationFilters.LIST + "/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Pattern NUMBER =
            Pattern.compile("(?i)(?:op[ée]ration(?:\\s+pr[ée]ventive)?|op)\\s*-?\\s*(?:n\\s*°\\s*)?([0-9]{1,15})");

    private final VisibleOperations visible;
    private final Operations operations;
    private final JdbcClient jdbc;

    OperationThreads(VisibleOperations visible, Operations operations, JdbcClient jdbc) {
        this.visible = visible;
        this.operations = operations;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return Operations.KIND;
    }

    @Override
    public List<ThreadRecord> records(Viewer viewer, Collection<UUID> ids) {
        var condition = visible.to(viewer);
        return jdbc.sql("""
                        select p.id, p.number, p.title, p.planned_from, p.state, k.label
                        from prevention.operation p
                        join prevention.kind k on k.id = p.kind_id
                        where p.id = any (:ids) and %s
                        """.formatted(condition.sql()))
                .params(condition.parameters())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> new ThreadRecord(
                        row.getObject("id", UUID.class),
                        "Opération préventive n° " + row.getLong("number") + ", " + row.getString("title"),
                        switch (OperationState.valueOf(row.getString("state"))) {
                                    case PLANNED -> "prévue, ";
                                    case ONGOING -> "en cours, ";
                                    case DONE -> "terminée, ";
                                    case CANCELLED -> "annulée, ";
                                }
                                + FrenchFormat.date(row.getObject("planned_from", LocalDate.class)) + " · "
                                + row.getString("label"),
                        OperationFilters.LIST + "/" + row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public Optional<String> named() {
        return Optional.of("celui d’une opération préventive (opération 12)");
    }

    @Override
    public Optional<UUID> find(String typed) {
        var address = ADDRESS.matcher(typed);
        if (address.find()) {
            return Optional.of(UUID.fromString(address.group(1)));
        }
        var number = NUMBER.matcher(typed.strip());
        return number.matches()
                ? jdbc.sql("select id from prevention.operation where number = :number")
                        .param("number", Long.parseLong(number.group(1)))
                        .query(UUID.class)
                        .optional()
                : Optional.empty();
    }

    @Override
    public boolean mayTie(Viewer viewer, UUID id) {
        return operations.mayWrite(new PreventiveOperationId(id), viewer);
    }
}
