import type { Locale } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** In how many lots a contract is cut, as its notice tells it; a contract of one lot has none. */
export function lotsSaid(lots: number, locale: Locale): string {
  if (lots < 2) return ''
  const told = { fr: 'd’après l’annonce', en: 'as the notice tells' }
  return `${counted(lots, 'lot', 'lots')}, ${told[locale]}`
}
