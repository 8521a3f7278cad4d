package fr.faubourg.inbox;

import fr.faubourg.access.Instance;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Writes and sends the mails that gather notices: what, where and a link, no finding and no name of a resident. The demonstration never mails: its
 * people do not exist.
 */
@Component
class NoticeMail {
    private final ObjectProvider<JavaMailSender> sender;
    private final Instance instance;
    private final String host;
    private final String from;
    private final String address;

    NoticeMail(
            ObjectProvider<JavaMailSender> sender,
            Instance instance,
            @Value("${spring.mail.host:}") String host,
            @Value("${faubourg.mail-from:}") String from,
            @Value("${faubourg.public-url:}") String publicUrl) {
        this.sender = sender;
        this.instance = instance;
        this.host = host;
        this.from = from.isBlank() ? "faubourg@" + host : from;
        this.address = publicUrl.strip().replaceAll("/+$", "");
    }

    /**
     * A record and what was said of it.
     *
     * @param sentences "Confié à votre organisation par Samuel Okoye", oldest first
     */
    record Part(NoticeRecord record, List<String> sentences) {}

    /** Whether mail leaves from here: a server is set, and the address that links start with. */
    boolean isSet() {
        return !host.isBlank() && !address.isEmpty() && sender.getIfAvailable() != null && !instance.demo();
    }

    /**
     * Hands a mail over to the server.
     *
     * @param id of the mail: sent again after a crash it is the same message
     * @param instead the name of the absent person whose notices these are; empty when they are the addressee's own
     * @throws MailException when the server does not take it
     */
    void send(UUID id, MailRepository.Address to, String instead, List<Part> parts) {
        JavaMailSender mail = sender.getObject();
        try {
            MimeMessage message = new Message(id);
            message.setFrom(new InternetAddress(from));
            message.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(to.email()));
            message.setSubject(subject(parts), StandardCharsets.UTF_8.name());
            message.setText(text(to.name(), instead, parts), StandardCharsets.UTF_8.name());
            message.setHeader("List-Unsubscribe", "<" + address + PreferenceController.PATH + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            mail.send(message);
        } catch (MessagingException e) {
            throw new MailPreparationException("a mail could not be written", e);
        }
    }

    private String subject(List<Part> parts) {
        String what = parts.size() == 1 ? parts.getFirst().record().title() : parts.size() + " fiches ont du nouveau";
        return what + " (Faubourg, " + instance.name() + ")";
    }

    private String text(String name, String instead, List<Part> parts) {
        StringBuilder text = new StringBuilder("Bonjour ").append(name).append(",\n\n");
        if (!instead.isEmpty()) {
            text.append("Vous remplacez ").append(instead).append("\u00a0: voici ses avis.\n\n");
        }
        for (Part part : parts) {
            NoticeRecord record = part.record();
            text.append("• ").append(record.title());
            if (!record.where().isEmpty()) {
                text.append(" · ").append(record.where());
            }
            text.append('\n');
            part.sentences()
                    .forEach(sentence -> text.append("  ").append(sentence).append('\n'));
            text.append("  ").append(address).append(record.href()).append("\n\n");
        }
        return text.append("-- \nFaubourg, ")
                .append(instance.name())
                .append("\nRecevoir moins de courriels, ou à une autre heure\u00a0: ")
                .append(address)
                .append(PreferenceController.PATH)
                .append('\n')
                .toString();
    }

    /** A message whose id is that of the mail, so that a server or a reader that meets it twice may know it. */
    private final class Message extends MimeMessage {
        private final UUID id;

        Message(UUID id) {
            super((jakarta.mail.Session) null);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@" + from.replaceFirst("^.*@", "") + ">");
        }
    }
}
