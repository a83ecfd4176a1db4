import type { KyselyPlugin } from 'kysely'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { WrittenWords } from '#kit/written-words.ts'

export interface Hearing {
  readonly words: WrittenWords
  readonly plugin: KyselyPlugin
}

/** What people wrote is in the language of the house: only pages in another one have to know it again (decision 0045). */
export function hearingFor(locale: Locale): Hearing | undefined {
  if (locale === writtenLocale) return undefined
  const words = new WrittenWords(writtenLocale)
  return {
    words,
    plugin: {
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        words.add(result.rows)
        return result
      },
    },
  }
}
