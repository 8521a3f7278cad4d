package fr.faubourg.inbox;

import fr.faubourg.access.AccountId;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how and when people want their notices. */
@Repository
class PreferenceRepository {
    private final JdbcClient jdbc;

    PreferenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the person chose, by the key of the kind. */
    Map<String, NoticeChannel> channels(AccountId account) {
        Map<String, NoticeChannel> channels = new HashMap<>();
        jdbc.sql("select kind, channel from inbox.preference where account_id = :account")
                .param("account", account.value())
                .query((row, _) -> channels.put(row.getString("kind"), NoticeChannel.valueOf(row.getString("channel"))))
                .list();
        return channels;
    }

    Optional<MailHours> hours(AccountId account) {
        return jdbc.sql("""
                        select digest, digest_at, quiet_from, quiet_to, quiet_on_days_off from inbox.mail_hours where account_id = :account
                        """)
                .param("account", account.value())
                .query((row, _) -> new MailHours(
                        DigestRhythm.valueOf(row.getString("digest")),
                        row.getObject("digest_at", LocalTime.class),
                        row.getObject("quiet_from", LocalTime.class),
                        row.getObject("quiet_to", LocalTime.class),
                        row.getBoolean("quiet_on_days_off")))
                .optional();
    }

    void choose(AccountId account, String kind, NoticeChannel channel) {
        jdbc.sql("""
                        insert into inbox.preference (account_id, kind, channel) values (:account, :kind, :channel)
                        on conflict (account_id, kind) do update set channel = excluded.channel
                        """)
                .param("account", account.value())
                .param("kind", kind)
                .param("channel", channel.name())
                .update();
    }

    void choose(AccountId account, MailHours hours) {
        jdbc.sql("""
                        insert into inbox.mail_hours (account_id, digest, digest_at, quiet_from, quiet_to, quiet_on_days_off)
                        values (:account, :digest, :digestAt, :quietFrom, :quietTo, :quietOnDaysOff)
                        on conflict (account_id) do update set digest = excluded.digest, digest_at = excluded.digest_at,
                            quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, quiet_on_days_off = excluded.quiet_on_days_off
                        """)
                .param("account", account.value())
                .param("digest", hours.digest().name())
                .param("digestAt", hours.digestAt())
                .param("quietFrom", hours.quietFrom())
                .param("quietTo", hours.quietTo())
                .param("quietOnDaysOff", hours.quietOnDaysOff())
                .update();
    }
}
