import type { z } from 'zod'
import type { Locale, Texts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import { type IndexModel, modelShape } from './index-model.ts'

/** What is wrong, and where: a path of the JSON, or a cell of the workbook. */
export interface ModelFault {
  readonly at: string
  readonly words: Texts<string>
}

export type ModelReading =
  | { readonly ok: true; readonly model: IndexModel }
  | { readonly ok: false; readonly faults: readonly ModelFault[] }

/** More would not be read: whoever mends the first ones sends the file again. */
const mostFaults = 20

/** Whatever came from outside, taken whole or refused whole, each fault with its place. */
export function readModel(
  value: unknown,
  placeOf: (path: readonly PropertyKey[]) => string = jsonPath,
): ModelReading {
  const read = modelShape.safeParse(value)
  if (read.success) return { ok: true, model: read.data }
  const faults = read.error.issues
    .slice(0, mostFaults)
    .map((issue) => ({ at: placeOf(issue.path), words: faultWords(issue) }))
  return { ok: false, faults }
}

/** `pillars[2].markers[0].title.fr`. */
function jsonPath(path: readonly PropertyKey[]): string {
  const written = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
  return written.replace(/^\./, '') || '.'
}

function faultWords(issue: z.core.$ZodIssue): Texts<string> {
  const own = issue.code === 'custom' ? issue.params : undefined
  if (typeof own?.['fr'] === 'string' && typeof own['en'] === 'string')
    return { fr: own['fr'], en: own['en'] }
  switch (issue.code) {
    case 'invalid_type':
      return {
        fr: 'il manque une valeur, ou elle n’est pas de la bonne sorte',
        en: 'a value is missing, or it is of another kind',
      }
    case 'invalid_value':
      return {
        fr: `ce mot n’est pas attendu ici ; écrivez ${issue.values.map(String).join(', ')}`,
        en: `this word is not expected here; write ${issue.values.map(String).join(', ')}`,
      }
    case 'unrecognized_keys':
      return {
        fr: `« ${issue.keys.join(', ')} » n’est pas attendu ici`,
        en: `“${issue.keys.join(', ')}” is not expected here`,
      }
    case 'too_small':
      if (issue.origin === 'string') return { fr: 'ce texte est vide', en: 'this text is empty' }
      return { fr: `il en faut au moins ${issue.minimum}`, en: `at least ${issue.minimum}` }
    case 'too_big':
      if (issue.origin === 'string')
        return {
          fr: `ce texte est trop long : ${numbered(Number(issue.maximum), 'signes', 'fr')} au plus`,
          en: `this text is too long: ${numbered(Number(issue.maximum), 'signs', 'en')} at most`,
        }
      return { fr: `il en faut au plus ${issue.maximum}`, en: `at most ${issue.maximum}` }
    default:
      return {
        fr: 'cette valeur ne convient pas ici : comparez-la à la même ligne du fichier de départ',
        en: 'this value does not fit here: compare it with the same line of the file you began from',
      }
  }
}

export function writtenFaults(faults: readonly ModelFault[], locale: Locale): string {
  const between = locale === 'fr' ? '\u00a0: ' : ': '
  return faults.map(({ at, words }) => `${at}${between}${words[locale]}`).join(' — ')
}
