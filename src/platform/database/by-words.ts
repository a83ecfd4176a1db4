import { type RawBuilder, sql } from 'kysely'

/** A column, or an expression, of text that is never null. */
type Text = RawBuilder<unknown>

/**
 * Whether a row answers some words, and how well: by the stems of French in its title and its text, or by
 * the likeness of its title, so that a slip of the keys is forgiven.
 */
export function byWords(words: string, title: Text, text: Text) {
  const query = sql`french_query(${words})`
  const said = sql`(setweight(french_words(${title}), 'A') || setweight(french_words(${text}), 'B'))`
  return {
    matches: sql<boolean>`(${said} @@ ${query} or plain_words(${words}) <% plain_words(${title}))`,
    rank: sql<number>`ts_rank(${said}, ${query}) * 4
      + word_similarity(plain_words(${words}), plain_words(${title}))`,
  }
}
