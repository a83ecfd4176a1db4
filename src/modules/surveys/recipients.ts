import { z } from 'zod'
import { optionalText } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import type { PanelPart } from '#modules/draws/index.ts'

export interface NewRecipient {
  readonly name: string
  readonly address: string
  /** Their account, when the rest of the house knows it: what is kept of them here goes with it. */
  readonly personId?: string | null | undefined
}

/** Lists of the rest of the house that letters may go to. */
export const knownLists = ['members', 'event'] as const

/** The members of the network, or whoever has a seat at an event. */
export const knownShape = z
  .object({ from: z.enum(knownLists), event: optionalText(300).transform(slugOfPage) })
  .refine(({ from, event }) => from !== 'event' || event !== '', {
    path: ['event'],
    ...say(
      'Copiez l’adresse de la page de l’événement.',
      'Copy the address of the page of the event.',
    ),
  })
export type KnownSource = z.infer<typeof knownShape>

export const panelParts = ['seats', 'seats-and-reserve'] as const satisfies readonly PanelPart[]

/** A panel drawn by lot: its draw, by the address of its page, and whether those who wait for a seat are written to. */
export const panelShape = z.object({
  draw: optionalText(300)
    .transform(slugOfPage)
    .refine(
      (slug) => slug !== '',
      say('Copiez l’adresse de la page du tirage.', 'Copy the address of the page of the draw.'),
    ),
  part: z.enum(panelParts),
})
export type PanelAsked = z.infer<typeof panelShape>

/** From the whole address of its page, or from its end alone. */
function slugOfPage(text: string): string {
  return text.trim().split(/[?#]/, 1).join('').split('/').filter(Boolean).at(-1) ?? ''
}

/** Those who are not on the list yet: by their account, else by name and address. */
export function newcomersOf(
  list: readonly NewRecipient[],
  people: readonly NewRecipient[],
): readonly NewRecipient[] {
  const keyOf = ({ personId, name, address }: NewRecipient) => personId ?? `${name}\n${address}`
  const taken = new Set(list.map(keyOf))
  return people.filter((person) => {
    const key = keyOf(person)
    if (taken.has(key)) return false
    taken.add(key)
    return true
  })
}

export interface RecipientsRead {
  readonly people: readonly NewRecipient[]
  /** The first line that cannot be a name. */
  readonly wrongLine: number | undefined
}

/** One person a line: name ; address. */
export function readRecipients(text: string): RecipientsRead {
  const lines = text.split('\n').map((line, at) => {
    const [name = '', ...address] = line.split(/[;\t]/).map((part) => part.trim())
    return { at: at + 1, name, address: address.filter(Boolean).join(', ') }
  })
  const filled = lines.filter(({ name, address }) => name !== '' || address !== '')
  const wrong = filled.find(
    ({ name, address }) => name === '' || name.length > 200 || address.length > 400,
  )
  return { people: filled.map(({ name, address }) => ({ name, address })), wrongLine: wrong?.at }
}

/** A letter to be printed, with its code: what the two have in common is written nowhere else. */
export interface CodeLetter {
  /** Left out for letters without a name. */
  readonly recipient: NewRecipient | undefined
  readonly code: string
}
