package fr.faubourg.tables;

import fr.faubourg.access.Viewer;
import org.springframework.stereotype.Component;

/** What every run of a file works with. */
@Component
record RunParts(ImportFiles files, ImportIssues issues, ImportLifeRepository life, EffectRepository effects) {

    ImportContext context(StoredImport stored, Viewer viewer, ImportRun run) {
        return new RunContext(stored, viewer, run, effects);
    }
}
