package fr.faubourg.watch;

import fr.faubourg.access.LinkToken;
import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.OutgoingMail;
import fr.faubourg.settings.Thresholds;
import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FrenchFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done with links of answer by whoever lends them: send one, look at what became of it, take it back. */
@Service
class AnswerLinks {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerLinks.class);

    private final AnswerLinkRepository links;
    private final OutgoingMail mail;
    private final Thresholds thresholds;
    private final Tools tools;

    AnswerLinks(AnswerLinkRepository links, OutgoingMail mail, Thresholds thresholds, Tools tools) {
        this.links = links;
        this.mail = mail;
        this.thresholds = thresholds;
        this.tools = tools;
    }

    /** The clock, and transactions. */
    @org.springframework.stereotype.Component
    record Tools(Clock clock, TransactionTemplate transaction) {}

    /** To whom a link goes: a contact of the organisation; null for whoever makes it, and hands it over. */
    record Recipient(UUID contact, String email) {}

    /** What came of sending a link. */
    sealed interface Sent {
        /** The mail left. */
        record Mailed(LocalDate until) implements Sent {}

        /** To be handed over: shown once, kept nowhere. */
        record Handed(String address, LocalDate until) implements Sent {}

        /** The mail server did not take it: the link that was made serves nobody. */
        record NotMailed() implements Sent {}
    }

    boolean isMailed() {
        return mail.isSet();
    }

    /** Until when a link that is sent today serves, that day included. */
    LocalDate until() {
        return LocalDate.ofInstant(tools.clock().instant(), FrenchFormat.PARIS)
                .plusDays(thresholds.today(WatchConfiguration.LINK_VALIDITY));
    }

    /**
     * Makes a link for the task, in place of those made before, and mails it once it is kept.
     *
     * @param recipient null for a link that is handed over by whoever makes it
     * @param requestAddress what the address of the link starts with where the instance was told no address
     */
    Sent send(
            ObservationDetails.Facts facts,
            TaskLine task,
            @Nullable Recipient recipient,
            boolean photos,
            Viewer viewer,
            String requestAddress) {
        var token = LinkToken.next();
        var id = Ids.next();
        var observation = new ObservationId(facts.id());
        var until = until();
        var now = now();
        tools.transaction().executeWithoutResult(_ -> {
            links.revokeAllOf(task.id(), viewer.account(), now);
            links.insert(
                    new AnswerLinkRepository.NewLink(
                            id,
                            observation,
                            task.organisationId(),
                            task.id(),
                            recipient == null ? null : recipient.contact(),
                            photos,
                            viewer.account(),
                            now,
                            until.plusDays(1).atStartOfDay(FrenchFormat.PARIS).toInstant()),
                    token);
        });
        var address = mail.addressFor(requestAddress) + LinkedAnswerController.PATH + "/" + token.secret();
        if (recipient == null) {
            return new Sent.Handed(address, until);
        }
        try {
            mail.send(recipient.email(), subject(facts, task), text(facts, task, address, until));
            return new Sent.Mailed(until);
        } catch (MailException e) {
            // The message of the exception may hold an address: its kind says enough.
            LOG.error("Link {} could not be mailed: {}", id, e.getClass().getSimpleName());
            revoke(id, observation, viewer);
            return new Sent.NotMailed();
        }
    }

    /** False when there is nothing to take back any more. */
    boolean revoke(UUID link, ObservationId observation, Viewer viewer) {
        return Boolean.TRUE.equals(
                tools.transaction().execute(_ -> links.revoke(link, observation, viewer.account(), now())));
    }

    List<AnswerLinkLine> of(ObservationId observation) {
        return links.of(observation);
    }

    /** Those that can be used now. */
    List<AnswerLinkLine> live(ObservationId observation) {
        var now = now();
        return links.of(observation).stream().filter(line -> line.isLive(now)).toList();
    }

    Instant now() {
        return tools.clock().instant();
    }

    private static String subject(ObservationDetails.Facts facts, TaskLine task) {
        return "À faire avant le " + FrenchFormat.shortDate(task.dueOn()) + "\u00a0: " + facts.title();
    }

    /** What, where, for when, and the link: no finding, no name. */
    private static String text(ObservationDetails.Facts facts, TaskLine task, String address, LocalDate until) {
        return """
                Bonjour,

                Ceci est demandé à %s\u00a0: %s (constat n° %d), à faire avant le %s.

                Pour le lire et répondre, sans compte ni mot de passe\u00a0:

                %s

                Ce lien sert pour cette seule demande, jusqu’au %s. Qui le possède peut répondre au nom de votre organisation\u00a0: ne le transmettez qu’à la personne qui s’en charge.
                """.formatted(
                        task.organisation(),
                        facts.title(),
                        facts.number(),
                        FrenchFormat.shortDate(task.dueOn()),
                        address,
                        FrenchFormat.shortDate(until));
    }
}
