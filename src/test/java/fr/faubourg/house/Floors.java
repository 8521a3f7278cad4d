package fr.faubourg.house;

import java.util.List;

/** The modules, lowest floor first: a module uses only those before it. The house plan is in {@code docs/architecture.md}. */
final class Floors {

    static final List<String> MODULES = List.of(
            "shared",
            "ui",
            "database",
            "merging",
            "access",
            "settings",
            "jobs",
            "inbox",
            "operations",
            "tables",
            "files",
            "lineage",
            "search",
            "history",
            "territory",
            "directory",
            "watch",
            "interventions",
            "worksites",
            "feedback",
            "halls",
            "prevention",
            "walks",
            "reports",
            "demo");

    private Floors() {}

    /** Whether one module may use another. */
    static boolean mayUse(String user, String used) {
        return user.equals(used) || MODULES.indexOf(used) < MODULES.indexOf(user);
    }
}
