import type { Kysely } from 'kysely'
import { plainWords } from '#kit/words.ts'
import type { Forgotten } from '../context.ts'
import type { PlatformTables } from '../tables.ts'

/**
 * Takes away the views of lists that look for this person, whoever kept them: by their address, by their whole name, or
 * by nothing but a part of it (`?q=Durand`). They would find nobody any more, and would still say who was there.
 */
export async function forgetInViews(db: Kysely<PlatformTables>, person: Forgotten): Promise<void> {
  const views = await db.selectFrom('saved_views').select(['id', 'name', 'query']).execute()
  const gone = views.filter(({ name, query }) =>
    [name, ...new URLSearchParams(query).values()].some((words) => looksFor(person, words)),
  )
  if (gone.length === 0) return
  await db
    .deleteFrom('saved_views')
    .where(
      'id',
      'in',
      gone.map(({ id }) => id),
    )
    .execute()
}

function looksFor({ name, email }: Forgotten, words: string): boolean {
  if (email && words.toLowerCase().includes(email.toLowerCase())) return true
  const [theirs, asked] = [wordsOf(name), wordsOf(words)]
  if (theirs.length === 0 || asked.length === 0) return false
  const isPart = asked.every((word) => theirs.includes(word))
  return isPart || theirs.every((word) => asked.includes(word))
}

/** Initials and particles are in too many names. */
function wordsOf(text: string): readonly string[] {
  return plainWords(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
}
