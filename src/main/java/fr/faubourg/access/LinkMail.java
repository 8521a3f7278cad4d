package fr.faubourg.access;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Mails single-use links, where a mail server is set ({@code FAUBOURG_MAIL_HOST}). The demonstration never mails: its people do not exist. */
@Component
class LinkMail {

    private static final Logger LOG = LoggerFactory.getLogger(LinkMail.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final Instance instance;
    private final String host;
    private final String from;
    private final String publicUrl;

    LinkMail(
            ObjectProvider<JavaMailSender> sender,
            Instance instance,
            @Value("${spring.mail.host:}") String host,
            @Value("${faubourg.mail-from:}") String from,
            @Value("${faubourg.public-url:}") String publicUrl) {
        this.sender = sender;
        this.instance = instance;
        this.host = host;
        this.from = from;
        this.publicUrl = publicUrl.strip().replaceAll("/+$", "");
    }

    /** Whether mail leaves from here. */
    boolean isSet() {
        return !host.isBlank() && sender.getIfAvailable() != null && !instance.demo();
    }

    /**
     * The address that a link asked for by anybody may name: only the one that the instance was told. The request's own could be forged so that
     * the secret goes to a stranger.
     */
    Optional<String> ownAddress() {
        return isSet() && !publicUrl.isEmpty() ? Optional.of(publicUrl) : Optional.empty();
    }

    /** The address for a link that an administrator asks for: the one the instance was told, else the administrator's own. */
    String addressFor(String requestAddress) {
        return publicUrl.isEmpty() ? requestAddress : publicUrl;
    }

    /** False when the message could not be handed over. */
    boolean send(AccountDetails account, LinkPurpose purpose, String link) {
        JavaMailSender mail = sender.getIfAvailable();
        if (!isSet() || mail == null) {
            return false;
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setTo(account.email());
        message.setFrom(from.isBlank() ? "faubourg@" + host : from);
        message.setSubject(
                switch (purpose) {
                    case INVITATION -> "Votre compte Faubourg, " + instance.name();
                    case RESET -> "Votre nouveau mot de passe Faubourg, " + instance.name();
                });
        message.setText(text(account, purpose, link));
        try {
            mail.send(message);
            return true;
        } catch (MailException e) {
            LOG.error("A link for account {} could not be mailed", account.id().value(), e);
            return false;
        }
    }

    private String text(AccountDetails account, LinkPurpose purpose, String link) {
        return switch (purpose) {
            case INVITATION -> """
                    Bonjour %s,

                    Un compte vous est ouvert sur Faubourg (%s). Choisissez votre mot de passe ici\u00a0:

                    %s

                    Ce lien sert une seule fois, pendant sept jours. Passé ce délai, demandez-en un autre à la personne qui vous a ouvert le compte.
                    """.formatted(account.name(), instance.name(), link);
            case RESET -> """
                    Bonjour %s,

                    Un nouveau mot de passe a été demandé pour votre compte Faubourg (%s). Choisissez-le ici\u00a0:

                    %s

                    Ce lien sert une seule fois, pendant deux heures. Si vous n’avez rien demandé, ne faites rien\u00a0: votre mot de passe reste le même.
                    """.formatted(account.name(), instance.name(), link);
        };
    }
}
