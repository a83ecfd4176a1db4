import { writtenDay } from '../dates.ts'
import type { Locale } from '../texts.ts'
import { withArticle } from '../writing/elision.ts'
import type { Block, Mark } from './document.ts'

/**
 * Who sends a paper, as every format draws it: a head (logo, name, address), a foot (legal numbers) and a signature.
 * Pure data, made by the room of letterheads; a paper whose entity has set nothing carries a name and a contact.
 */
export interface Letterhead {
  readonly name: string
  readonly address: readonly string[]
  /** Telephone, mail, site: one line each. */
  readonly contacts: readonly string[]
  /** « SIRET 123 456 782 00010 », « TVA non applicable… »: what the law wants at the foot. */
  readonly numbers: readonly string[]
  readonly logo?: Mark | undefined
  readonly signatory?: Signatory | undefined
  /** `#1b3a86`, readable on white. The house’s own when it is left out. */
  readonly accent?: string | undefined
  /** Where papers are signed: « Fait à Valbrenne ». Empty when the address does not say it. */
  readonly place: string
}

export interface Signatory {
  readonly name: string
  readonly role: string
  /** Of the hand; an empty space is left for ink when there is none. */
  readonly picture?: Mark | undefined
}

/** A paper that an entity with nothing set still sends: its name, and where to write to. */
export function bareLetterhead(name: string, contact: string): Letterhead {
  return {
    name,
    address: [],
    contacts: contact === '' ? [] : [contact],
    numbers: [],
    place: '',
  }
}

/** The town of an address, for « Fait à »: what follows the postal code. */
export function placeOfAddress(address: readonly string[]): string {
  const town = address.map((line) => /^\s*\d{5}\s+(\S.*)/.exec(line)?.[1]?.trimEnd())
  return (town.findLast((name) => name !== undefined) ?? '').replace(
    /(?<!\s)\s+cedex(\s+\d+)?$/i,
    '',
  )
}

/** Everything printed under the line at the foot of a page. */
export function footOf(head: Letterhead): string {
  return [head.name, ...head.numbers].join(' · ')
}

/** The signature of whoever signs for this entity, on this day: a space for ink when nobody is named. */
export function signatureOf(
  head: Letterhead,
  locale: Locale,
  on: Date | string,
): Extract<Block, { kind: 'signatures' }> {
  return {
    kind: 'signatures',
    parties: [
      {
        party: locale === 'fr' ? `Pour ${withArticle(head.name)}` : `For ${head.name}`,
        made: madeAt(head.place, locale, on),
        name: head.signatory?.name ?? '',
        role: head.signatory?.role ?? '',
        picture: head.signatory?.picture,
      },
    ],
  }
}

/** « Fait à Valbrenne, le 29 novembre 2026 ». */
function madeAt(place: string, locale: Locale, on: Date | string): string {
  const day = writtenDay(on, locale)
  if (locale === 'fr') return place === '' ? `Le ${day}` : `Fait à ${place}, le ${day}`
  return place === '' ? day : `${place}, ${day}`
}
