import { type Locale, locales } from '#kit/texts.ts'

/**
 * The language that a page offers to whoever did not choose one, from what their browser says (RFC 9110 §12.5.4);
 * nothing when the page is already in the language they prefer, or when they read none that the house speaks.
 *
 * The page itself stays in French. An address that two people send each other shows them both the same page, a
 * browser left in its first language does not decide for a person, and whoever reads French in London has nothing
 * to undo. So the house offers, in one line, once; the answer, either way, is kept.
 */
export function offeredLanguage(header: string | undefined, shown: Locale): Locale | undefined {
  if (!header) return undefined
  const ranks = new Map(locales.map((locale) => [locale, rankOf(header, locale)]))
  const own = ranks.get(shown) ?? 0
  return locales
    .filter((locale) => locale !== shown && (ranks.get(locale) ?? 0) > own)
    .toSorted((locale, other) => (ranks.get(other) ?? 0) - (ranks.get(locale) ?? 0))[0]
}

/**
 * How much a language is wanted, 0 to 1; of two that are wanted as much, the first one said is. `*` says nothing of
 * anyone: it is what programs send.
 */
function rankOf(header: string, locale: Locale): number {
  const wanted = header
    .slice(0, 500)
    .split(',')
    .slice(0, 40)
    .map((part, at) => {
      const [tag = '', ...options] = part
        .trim()
        .toLowerCase()
        .split(';')
        .map((piece) => piece.trim())
      const quality = options.find((option) => option.startsWith('q='))
      const asked = quality === undefined ? 1 : Number(quality.slice(2))
      const isSame = tag === locale || tag.startsWith(`${locale}-`)
      return isSame && asked > 0 && asked <= 1 ? asked - at / 1000 : 0
    })
  return Math.max(0, ...wanted)
}
