package fr.faubourg.inbox;

import fr.faubourg.access.Instance;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends one mail now, to somebody who has no account: what people with an account are told goes by {@link Notices}. The demonstration never mails. */
@Component
public class OutgoingMail {
    private final ObjectProvider<JavaMailSender> sender;
    private final Instance instance;
    private final String host;
    private final String from;
    private final String address;

    OutgoingMail(
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

    /** Whether mail leaves from here: a server is set, and the address that links start with. */
    public boolean isSet() {
        return !host.isBlank() && !address.isEmpty() && sender.getIfAvailable() != null && !instance.demo();
    }

    /**
     * The address that a link starts with: the one the instance was told, else the one of the request, which is shown to the person alone who
     * sent it.
     */
    public String addressFor(String requestAddress) {
        return address.isEmpty() ? requestAddress : address;
    }

    /**
     * Hands a mail over to the server.
     *
     * @throws MailException when the server does not take it
     */
    public void send(String to, String subject, String text) {
        var mail = sender.getObject();
        try {
            MimeMessage message = mail.createMimeMessage();
            message.setFrom(new InternetAddress(from));
            message.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(to));
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setText(text, StandardCharsets.UTF_8.name());
            message.setHeader("Auto-Submitted", "auto-generated");
            mail.send(message);
        } catch (MessagingException e) {
            throw new MailPreparationException("a mail could not be written", e);
        }
    }
}
