package fr.faubourg.search;

import fr.faubourg.access.AccountId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Searches that people keep (recherches gardées). */
@Repository
class SavedSearchRepository {
    /** How many one person keeps: more is no shortcut any longer. */
    static final int KEPT = 30;

    private final JdbcClient jdbc;

    SavedSearchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the alphabet. */
    List<String> of(AccountId account) {
        return jdbc.sql("select text from search.saved_search where account_id = :account order by lower(text), text")
                .param("account", account.value())
                .query(String.class)
                .list();
    }

    /** Keeps a search; keeping it again changes nothing. False when the person keeps as many as can be. */
    boolean save(AccountId account, String text) {
        jdbc.sql("""
                insert into search.saved_search (account_id, text)
                select :account, :text
                where (select count(*) from search.saved_search where account_id = :account) < :kept
                on conflict do nothing
                """)
                .param("account", account.value())
                .param("text", text)
                .param("kept", KEPT)
                .update();
        return of(account).contains(text);
    }

    void remove(AccountId account, String text) {
        jdbc.sql("delete from search.saved_search where account_id = :account and text = :text")
                .param("account", account.value())
                .param("text", text)
                .update();
    }
}
