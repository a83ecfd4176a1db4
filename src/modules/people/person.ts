import { z } from 'zod'
import { nameShape } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'

/** How a person is named on pages that anyone can read. */
export const waysToBeShown = ['hidden', 'initials', 'name'] as const
export type ShownAs = (typeof waysToBeShown)[number]

export interface Identity {
  readonly personId: string
  readonly name: string
  /** Opens the account. */
  readonly email: string | undefined
  /** Typed without proof, when it is the address of somebody else: answers go there, and it opens nothing. */
  readonly claimedEmail: string | undefined
  /** Nobody has shown yet that whoever reads this mailbox bears this name: a visitor typed both. */
  readonly typedByAnyone: boolean
  readonly phone: string | undefined
  readonly language: Locale
}

/** Whose an address is, that somebody else typed. */
export type AddressHolder = Pick<Identity, 'personId' | 'name'>

export type RectifyRefusal = 'not-found' | 'forbidden'

export type ChangeEmailRefusal =
  | 'not-found'
  | 'forbidden'
  | 'same-email'
  | 'too-many-mails'
  | 'sign-in-again'

export type EraseRefusal = 'not-found' | 'forbidden' | 'last-administrator' | 'sign-in-again'

export const emailShape = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ pattern: z.regexes.html5Email }))

export const phoneShape = z
  .string()
  .trim()
  .max(30)
  .refine(
    (text) => text === '' || /^\+?[\d .()-]{6,}$/.test(text),
    say(
      'Écrivez le numéro complet, par exemple 06 12 34 56 78.',
      'This number does not look complete, for example +33 6 12 34 56 78.',
    ),
  )
  .transform((text) => text || undefined)

export const identityShape = z.object({
  name: nameShape,
  phone: phoneShape,
  language: z.enum(['fr', 'en']),
  shownAs: z.enum(waysToBeShown),
})

export type IdentityForm = z.infer<typeof identityShape>

/** C. M. for Camille Martin, J.-P. R. for Jean-Pierre Roy. */
export function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.split('-').map(initialOf).join('-'))
    .join(' ')
}

function initialOf(word: string): string {
  const first = [...word][0]
  return first ? `${first.toLocaleUpperCase('fr-FR')}.` : ''
}

/** The name that a public page may show; undefined when the person chose to stay out of sight. */
export function publicName(name: string, shownAs: ShownAs): string | undefined {
  if (shownAs === 'hidden') return undefined
  return shownAs === 'name' ? name : initialsOf(name)
}

/** What the list of people is searched by: any part of the name or of the address, without accents. */
export function searchWordsOf(name: string, email: string | undefined): string {
  return `${plainWords(name)} ${email ?? ''}`.trim()
}

/** Addresses of a function, not of somebody. */
const shared =
  /^(?:contact|info|infos|bonjour|hello|accueil|admin|administration|equipe|team|labo|secretariat|direction)$/

/** What somebody is called until they say their name: « Camille Aubry » for camille.aubry@…, never « contact ». */
export function nameUntilSaid(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[.+_-]+/).filter((word) => /\p{L}/u.test(word))
  if (words.length === 0 || words.some((word) => shared.test(word))) return 'Administration'
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
}

/** An address as it is compared everywhere. */
export function plainEmail(email: string): string {
  return email.trim().toLowerCase()
}
