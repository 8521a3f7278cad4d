package fr.faubourg.tables;

import fr.faubourg.access.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The context of one run of a file. */
final class RunContext implements ImportContext {
    private final StoredImport stored;
    private final Viewer viewer;
    private final ImportRun run;
    private final EffectRepository effects;
    private final Map<String, Object> remembered = new HashMap<>();

    RunContext(StoredImport stored, Viewer viewer, ImportRun run, EffectRepository effects) {
        this.stored = stored;
        this.viewer = viewer;
        this.run = run;
        this.effects = effects;
    }

    @Override
    public UUID importId() {
        return stored.id();
    }

    @Override
    public Viewer viewer() {
        return viewer;
    }

    @Override
    public String fileName() {
        return stored.fileName();
    }

    @Override
    public boolean dryRun() {
        return run == ImportRun.CHECK;
    }

    @Override
    public Optional<String> option(String name) {
        return Optional.ofNullable(stored.options().get(name)).filter(value -> !value.isBlank());
    }

    @Override
    public Optional<String> crs() {
        return Optional.of(stored.crs()).filter(name -> !name.isEmpty());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T once(String name, Supplier<T> value) {
        return (T) remembered.computeIfAbsent(name, _ -> value.get());
    }

    @Override
    public void created(ImportedTable table, Collection<UUID> ids) {
        effects.created(writing(), table, ids);
    }

    @Override
    public void changing(ImportedTable table, Collection<UUID> ids) {
        effects.changing(writing(), table, ids);
    }

    private UUID writing() {
        if (dryRun()) {
            throw new IllegalStateException("a dry run writes nothing");
        }
        return stored.id();
    }
}
