package fr.faubourg.access;

import fr.faubourg.merging.MergeQueries;
import fr.faubourg.merging.MergeSubject;
import fr.faubourg.merging.MergedMeanwhile;
import fr.faubourg.merging.Merges;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * What any form is answered whose record was merged into another while it was sent: nothing was written, everything typed is there, and one button sends it
 * again for the record that stays.
 */
@ControllerAdvice
class MergedMeanwhilePage {

    /** Keys, versions, choices of a list: not what somebody wrote. */
    private static final Pattern TYPED = Pattern.compile("(?s)(?=.*\\p{L})(?=.*\\s).{3,}");

    private final MergeQueries queries;
    private final Merges merges;
    private final UiFactory pages;

    MergedMeanwhilePage(MergeQueries queries, Merges merges, UiFactory pages) {
        this.queries = queries;
        this.merges = merges;
        this.pages = pages;
    }

    @ExceptionHandler(DataIntegrityViolationException.class)
    String show(
            DataIntegrityViolationException failure,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        MergedMeanwhile gone = MergedMeanwhile.in(failure).orElseThrow(() -> failure);
        UUID survivor = queries.survivorOf(gone.kind(), gone.away()).orElse(gone.away());
        Ui ui = pages.of(request);
        String before = gone.away().toString();
        String after = survivor.toString();
        List<AccessPages.Sent> fields = request.getParameterMap().entrySet().stream()
                .filter(each -> !each.getKey().equals(ui.csrfParameter()))
                .flatMap(each -> Arrays.stream(each.getValue())
                        .map(value -> new AccessPages.Sent(each.getKey(), value.replace(before, after))))
                .toList();
        var files = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("ui", ui);
        model.addAttribute(
                "view",
                new AccessPages.MergedMeanwhileView(
                        title(gone, gone.away()),
                        title(gone, survivor),
                        request.getRequestURI().replace(before, after),
                        fields,
                        fields.stream()
                                .filter(each -> !each.name().equals("origine"))
                                .map(AccessPages.Sent::value)
                                .filter(value -> TYPED.matcher(value).matches())
                                .toList(),
                        files == null
                                ? List.of()
                                : files.getMultiFileMap().keySet().stream().toList()));
        return "access/merged-meanwhile";
    }

    private String title(MergedMeanwhile gone, UUID id) {
        return merges.subject(gone.kind())
                .find(id)
                .map(MergeSubject.Card::title)
                .orElse("");
    }
}
