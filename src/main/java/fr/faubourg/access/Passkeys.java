package fr.faubourg.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Passkeys (clés d’accès): added and removed by the person, asked for at sign-in. A challenge serves once. */
@Component
class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final int LONGEST_LABEL = 100;
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> NEW_CREDENTIAL =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> CREDENTIAL =
            new TypeReference<>() {};

    /** Built when the first passkey is asked for. */
    private static final class Json {
        static final JsonMapper MAPPER =
                JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    }

    private final PasskeyCeremony ceremony;
    private final PasskeyRepository repository;
    private final GuessRepository guesses;
    private final JournalRepository journal;
    private final TransactionTemplate transaction;
    private final HttpSessionPublicKeyCredentialCreationOptionsRepository creations =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();
    private final HttpSessionPublicKeyCredentialRequestOptionsRepository requests =
            new HttpSessionPublicKeyCredentialRequestOptionsRepository();

    Passkeys(
            PasskeyCeremony ceremony,
            PasskeyRepository repository,
            GuessRepository guesses,
            JournalRepository journal,
            TransactionTemplate transaction) {
        this.ceremony = ceremony;
        this.repository = repository;
        this.guesses = guesses;
        this.journal = journal;
        this.transaction = transaction;
    }

    boolean arePossible(HttpServletRequest request) {
        return ceremony.isPossible(request);
    }

    List<PasskeyRepository.Line> of(AccountId account) {
        return repository.of(account);
    }

    /** What the browser needs to make a passkey, as JSON. */
    String challengeToAdd(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialCreationOptions options = ceremony.at(request)
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        UsernamePasswordAuthenticationToken.authenticated(
                                new SessionAccount(account.value()), null, List.of())));
        creations.save(request, response, options);
        return Json.MAPPER.writeValueAsString(options);
    }

    /** Keeps the passkey that the browser made; false when it does not answer the challenge. */
    boolean add(
            AccountId account,
            String credential,
            String label,
            HttpServletRequest request,
            HttpServletResponse response) {
        PublicKeyCredentialCreationOptions asked = creations.load(request);
        creations.save(request, response, null);
        if (asked == null || !asked.getUser().getId().equals(UserHandle.of(account.value()))) {
            return false;
        }
        try {
            var made = Json.MAPPER.readValue(credential, NEW_CREDENTIAL);
            transaction.executeWithoutResult(_ -> {
                ceremony.at(request)
                        .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                                asked, new RelyingPartyPublicKey(made, labelOf(label))));
                journal.write(AdministrativeAct.PASSKEY_ADDED, account, account);
            });
            return true;
        } catch (RuntimeException e) {
            logRefusal(e);
            return false;
        }
    }

    /** What the browser needs to use a passkey, as JSON: nothing in it tells which accounts there are. */
    String challengeToUse(HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialRequestOptions options = ceremony.at(request)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        requests.save(request, response, options);
        return Json.MAPPER.writeValueAsString(options);
    }

    /** Whose passkey answers the challenge. */
    SignIn.Outcome use(String credential, HttpServletRequest request, HttpServletResponse response) {
        String network = NetworkAddress.keyOf(request.getRemoteAddr());
        Optional<java.time.Instant> wait = guesses.count(GuessLimit.ADDRESS, network);
        if (wait.isPresent()) {
            return new SignIn.Outcome.Refused(SignIn.tooMany(wait.get()));
        }
        PublicKeyCredentialRequestOptions asked = requests.load(request);
        requests.save(request, response, null);
        if (asked != null) {
            try {
                var answer = Json.MAPPER.readValue(credential, CREDENTIAL);
                var owner = ceremony.at(request).authenticate(new RelyingPartyAuthenticationRequest(asked, answer));
                guesses.takeBack(GuessLimit.ADDRESS, network);
                return new SignIn.Outcome.Accepted(UserHandle.accountOf(owner.getId()));
            } catch (RuntimeException e) {
                logRefusal(e);
            }
        }
        return new SignIn.Outcome.Refused(
                "Cette clé d’accès n’est pas reconnue ici. Elle a pu être retirée\u00a0: connectez-vous avec votre mot de passe.");
    }

    /** False when the account has no such passkey. */
    boolean rename(AccountId account, UUID id, String label) {
        return repository.rename(account, id, labelOf(label));
    }

    /** False when the account has no such passkey. */
    boolean remove(AccountId account, UUID id) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean removed = repository.remove(account, id);
            if (removed) {
                journal.write(AdministrativeAct.PASSKEY_REMOVED, account, account);
            }
            return removed;
        }));
    }

    private static String labelOf(String typed) {
        String label = typed.strip();
        return label.isEmpty()
                ? "Clé d’accès"
                : label.substring(
                        0,
                        label.offsetByCodePoints(0, Math.min(LONGEST_LABEL, label.codePointCount(0, label.length()))));
    }

    /** The kind of the failure only: its message may hold what identifies a key. */
    private static void logRefusal(RuntimeException failure) {
        LOG.info("A passkey was refused: {}", failure.getClass().getSimpleName());
    }
}
