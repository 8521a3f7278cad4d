package fr.faubourg.inbox;

/**
 * One kind of notice, declared by its module.
 *
 * @param key stable, {@code module.what}: {@code watch.assigned}
 * @param label what the person is asked about it: "Un constat est confié à mon organisation"
 * @param sentence what the notice says of the record: "confié à votre organisation"
 * @param byDefault how a person learns of it who chose nothing
 */
public record NoticeKind(String key, String label, String sentence, NoticeChannel byDefault) {}
