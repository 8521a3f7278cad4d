package fr.faubourg.tables;

import static fr.faubourg.access.SignedInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Takes a file through the pages of the imports, as a person does: upload, proposed columns, dry run, import, undoing. */
public class ImportTrial {
    private static final long PATIENCE_MS = 90_000;

    private final MockMvc web;
    private final ImportRepository repository;
    private final ImportIssues issues;
    private final ImportKinds kinds;

    public ImportTrial(ApplicationContext application) {
        this.web = application.getBean(MockMvc.class);
        this.repository = application.getBean(ImportRepository.class);
        this.issues = application.getBean(ImportIssues.class);
        this.kinds = application.getBean(ImportKinds.class);
    }

    /** What became of a file. */
    public record Trial(UUID id, long created, long updated, long unchanged, List<String> refusals) {}

    public Trial run(String kind, String csv, Viewer viewer) throws Exception {
        return run(kind, "fichier.csv", csv.getBytes(StandardCharsets.UTF_8), Map.of(), viewer);
    }

    public Trial run(String kind, String name, byte[] file, Map<String, String> options, Viewer viewer)
            throws Exception {
        UUID id = upload(kind, name, file, viewer);
        check(id, options, viewer);
        return applied(id, viewer);
    }

    /** Imports what the dry run accepted. */
    public Trial applied(UUID id, Viewer viewer) throws Exception {
        apply(id, viewer);
        StoredImport stored = await(id);
        return new Trial(
                id,
                stored.applied().created(),
                stored.applied().updated(),
                stored.applied().unchanged(),
                refusals(id));
    }

    public UUID upload(String kind, String name, byte[] file, Viewer viewer) throws Exception {
        return idIn(web.perform(multipart("/imports")
                        .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                        .param("kind", kind)
                        .with(as(viewer))
                        .with(csrf()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    /** Sends the mapping that the page proposes, until the dry run is over. */
    public void check(UUID id, Map<String, String> options, Viewer viewer) throws Exception {
        StoredImport stored = repository.find(id).orElseThrow();
        ImportKind kind = kinds.find(stored).orElseThrow();
        MappingForm form = MappingForm.proposed(
                kind, ColumnMapping.propose(kind, stored.headings(), stored.samples()), stored.headings(), viewer);
        var request = post("/imports/" + id + "/colonnes").with(as(viewer)).with(csrf());
        for (int i = 0; i < form.targets().size(); i++) {
            request.param(MappingForm.control(i), form.targets().get(i));
        }
        form.options().forEach((name, value) -> request.param("o-" + name, options.getOrDefault(name, value)));
        web.perform(request).andExpect(status().isSeeOther());
        await(id);
    }

    public void apply(UUID id, Viewer viewer) throws Exception {
        web.perform(post("/imports/" + id + "/application").with(as(viewer)).with(csrf()))
                .andExpect(status().isSeeOther());
    }

    /** Everything or nothing; the state then, what was removed, restored and left. */
    public String applyAllOrNothing(UUID id, Viewer viewer) throws Exception {
        web.perform(post("/imports/" + id + "/application")
                        .param("choix", "TOUT")
                        .with(as(viewer))
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        return end(id);
    }

    /** Begins an import of another sheet of the same file, as the report offers. */
    public UUID anotherSheet(UUID id, String sheet, String kind, Viewer viewer) throws Exception {
        return idIn(web.perform(post("/imports/" + id + "/feuilles")
                        .param("sheet", sheet)
                        .param("kind", kind)
                        .with(as(viewer))
                        .with(csrf()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    public byte[] refusedRows(UUID id, Viewer viewer) throws Exception {
        return web.perform(get("/imports/" + id + "/lignes-refusees").with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    /** Asks for everything or nothing; the state then, what was removed, restored and left. */
    public String undo(Trial trial, Viewer viewer) throws Exception {
        return undo(trial, "TOUT", viewer);
    }

    public String undoWhatCanBe(Trial trial, Viewer viewer) throws Exception {
        return undo(trial, "POSSIBLE", viewer);
    }

    private String undo(Trial trial, String choice, Viewer viewer) throws Exception {
        web.perform(post("/imports/" + trial.id() + "/annulation")
                .param("choix", choice)
                .with(as(viewer))
                .with(csrf()));
        return end(trial.id());
    }

    private String end(UUID id) throws InterruptedException {
        StoredImport stored = await(id);
        ImportUndone undone = stored.undone();
        return stored.state() + " "
                + (undone == null ? "0 0 0" : undone.removed() + " " + undone.restored() + " " + undone.left());
    }

    public String undoPage(Trial trial, Viewer viewer) throws Exception {
        return page("/imports/" + trial.id() + "/annulation", viewer);
    }

    public String page(String url, Viewer viewer) throws Exception {
        return web.perform(get(url).with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private List<String> refusals(UUID id) {
        return issues.page(id, ImportRun.CHECK, RowVerdict.Level.REFUSAL, 1_000, 0).stream()
                .map(issue -> issue.reason() + " " + issue.advice())
                .toList();
    }

    private StoredImport await(UUID id) throws InterruptedException {
        long limit = System.currentTimeMillis() + PATIENCE_MS;
        while (System.currentTimeMillis() < limit) {
            StoredImport stored = repository.find(id).orElseThrow();
            switch (stored.state()) {
                case CHECKING, APPLYING, UNDOING -> Thread.sleep(30);
                case UPLOADED, CHECKED, APPLIED, FAILED, ABANDONED, UNDONE -> {
                    return stored;
                }
            }
        }
        throw new AssertionError("the import is still at work: " + repository.find(id));
    }

    private static UUID idIn(@Nullable String address) {
        return UUID.fromString(Objects.requireNonNull(address).split("/", -1)[2]);
    }
}
