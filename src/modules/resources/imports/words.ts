import { ownOf } from '#kit/own.ts'
import { parseUrl } from '#kit/parse-url.ts'
import { plainWords } from '#kit/words.ts'
import { type Outcome, outcomes } from '../resource.ts'
import { type ResourceKind, resourceKinds } from '../resource-shape.ts'
import { resourceTexts } from '../texts/resources.ts'

/** How kinds are also called, beside their names on our pages. */
const kindWords: Readonly<Record<string, ResourceKind>> = {
  cas: 'case-sheet',
  case: 'case-sheet',
  fiche: 'case-sheet',
  'retour d experience': 'case-sheet',
  'etude de cas': 'case-sheet',
  'case study': 'case-sheet',
  methode: 'method',
  modele: 'template',
  rapport: 'report',
  jeu: 'game',
  outil: 'tool',
  enseignement: 'learning',
}

/** The kind that a word names; nothing when no kind is called so. */
export function kindCalled(words: string): ResourceKind | undefined {
  const plain = plainWords(words)
  const own = resourceKinds.find((kind) =>
    [kind, resourceTexts.fr.kinds[kind], resourceTexts.en.kinds[kind]]
      .map(plainWords)
      .some((name) => name === plain || `${name}s` === plain),
  )
  return own ?? ownOf(kindWords, plain) ?? ownOf(kindWords, plain.replace(/s$/, ''))
}

export function outcomeCalled(text: string): Outcome | undefined {
  const plain = plainWords(text)
  const words: Readonly<Record<string, Outcome>> = {
    termine: 'finished',
    terminee: 'finished',
    acheve: 'finished',
    achevee: 'finished',
    abandonne: 'stopped',
    abandonnee: 'stopped',
    arrete: 'stopped',
    inconnu: 'unknown',
    inconnue: 'unknown',
  }
  return (
    outcomes.find((outcome) =>
      [outcome, resourceTexts.fr.outcomes[outcome], resourceTexts.en.outcomes[outcome]]
        .map(plainWords)
        .includes(plain),
    ) ?? ownOf(words, plain)
  )
}

/** The two languages that the house holds, by their names and their codes. */
export function languageCalled(words: string): 'fr' | 'en' | undefined {
  const plain = plainWords(words)
  if (/^(fr|fra|fre|francais|french)( [a-z]{2})?$/.test(plain)) return 'fr'
  return /^(en|eng|anglais|english)( [a-z]{2})?$/.test(plain) ? 'en' : undefined
}

export function nameIn(names: readonly string[], words: string): string | undefined {
  const plain = plainWords(words)
  return names.find((name) => plainWords(name) === plain)
}

export function listed(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/[;|\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

/** A period names a year, whatever stands around it. */
export function saysYear(period: string): boolean {
  return /(?<!\d)(1[5-9]|20)\d\d(?!\d)/.test(period) && !/\d[a-z]+\d/i.test(period)
}

/** A cost that needs no figure. */
export function isFree(cost: string): boolean {
  return /\b(gratuit|benevol|aucun|nul|sans frais|free|none|volunt)/.test(plainWords(cost))
}

/** A cell that a spreadsheet would run; a figure with its sign is no formula. */
export function isFormula(cell: string): boolean {
  return /^[=+@-]\s*(?:[A-Za-z][\w.]*\s*\(|'?[A-Za-z]+\s*\|)|^=/.test(cell)
}

export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"]{1,480}$/.test(text) && parseUrl(text) !== undefined
}
