import type { KyselyPlugin } from 'kysely'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { WrittenWords } from '#kit/writing/written-words.ts'

export interface Hearing {
  /** What was read so far: sorted out for a page that is drawn, and not for a list, a file or an act that ends elsewhere. */
  words(): WrittenWords
  /** What whoever asks typed, or wrote in the address: a page that shows it again says nothing of it. */
  typed(text: string): void
  readonly plugin: KyselyPlugin
}

/** An address of a file, `/territoires.csv`: it says no language, and may read the whole house. */
const file = /\.[a-z\d]{2,11}$/

/** What people wrote is in the language of the house: only pages in another one have to know it again (decision 0045). */
export function hearingFor(locale: Locale, path: string): Hearing | undefined {
  if (locale === writtenLocale || file.test(path)) return undefined
  const heard: unknown[] = []
  const typed = new Set<string>()
  return {
    words: () => {
      const words = new WrittenWords(writtenLocale)
      words.add(heard)
      for (const text of typed) words.addTyped(text, locale)
      return words
    },
    typed: (text) => {
      typed.add(text)
    },
    plugin: {
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        heard.push(result.rows)
        return result
      },
    },
  }
}
