package fr.faubourg.search;

import fr.faubourg.ui.UrlQuery;
import java.util.Map;

/** A list whose filters people save as views (vues): one Spring bean per list, in the module that shows it. */
public interface SavableList {

    /** Its stable name, that of its export: {@code constats}. */
    String key();

    /** In French: "Constats". */
    String label();

    /** The pages that show it, with what each is in French: {@code /constats} is "liste". */
    Map<String, String> pages();

    /** What of an address is a filter or an order that the list understands; nothing else is ever saved. */
    UrlQuery kept(UrlQuery query);
}
