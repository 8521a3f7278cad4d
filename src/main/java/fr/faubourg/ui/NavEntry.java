package fr.faubourg.ui;

import java.util.Set;

/**
 * One job (métier) in the left rail. A module publishes each of its entries as a bean.
 *
 * @param label the trade's word, in French: "Veille"
 * @param href the path it leads to, "/constats"
 * @param icon name of a symbol of the sprite, "eye" (see {@code ui/icon.jte})
 * @param order position in the rail, ascending; hundreds, so that others fit in between
 * @param roleNames names of the roles that see the entry, "REGULATOR"; empty for everyone signed in
 * @param above the path of the entry that it is grouped under, "/constats"; empty for one that stands by itself
 */
public record NavEntry(String label, String href, String icon, int order, Set<String> roleNames, String above) {
    public NavEntry {
        roleNames = Set.copyOf(roleNames);
    }

    public NavEntry(String label, String href, String icon, int order, Set<String> roleNames) {
        this(label, href, icon, order, roleNames, "");
    }

    /** The same, grouped under another entry: shown by itself to those who do not have that one. */
    public NavEntry under(String path) {
        return new NavEntry(label, href, icon, order, roleNames, path);
    }

    /** Whether a page at this path belongs to the entry: its own path or one below it. */
    public boolean leadsTo(String path) {
        return path.equals(href) || (href.length() > 1 && path.startsWith(href + "/"));
    }
}
