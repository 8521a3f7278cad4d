package fr.faubourg.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Something that several parts of a page ask of the database, read once for the page. It is forgotten with the request, so that no other node has to be told
 * when it changes; and only requests that do not write (GET, HEAD) remember at all, so that nobody reads what they changed a moment ago as it was before.
 * Background work reads anew each time.
 *
 * @param <K> what tells one reading from another: whose rights, which record
 * @param <T> what is read; not null
 */
public final class OncePerPage<K, T> {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final String attribute;

    /**
     * For a field of the class that reads.
     *
     * @param what is read, in a word
     */
    public OncePerPage(Class<?> reader, String what) {
        this.attribute = reader.getName() + "." + what;
    }

    /** What was read for this page, or is read now. */
    public T read(K key, Supplier<T> source) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
                || !READING.contains(request.getRequest().getMethod())) {
            return source.get();
        }
        Map<K, T> known = known(request);
        T found = known.get(key);
        if (found == null) {
            found = source.get();
            known.put(key, found);
        }
        return found;
    }

    @SuppressWarnings("unchecked") // nobody else writes the attribute
    private Map<K, T> known(ServletRequestAttributes request) {
        var known = (Map<K, T>) request.getRequest().getAttribute(attribute);
        if (known == null) {
            known = new HashMap<>();
            request.getRequest().setAttribute(attribute, known);
        }
        return known;
    }
}
