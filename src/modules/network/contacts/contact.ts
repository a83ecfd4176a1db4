import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import { checkDay } from '#kit/fields.ts'
import { say } from '#kit/form.ts'

/** Prospect contacts are kept three years after the last exchange (CNIL's usual rule). */
export const contactDays = 1096

/** Lines of an imported file: the time to mend it, or to take it back. */
export const importLineDays = 30
export const importDays = 365

export const contactKinds = ['elected', 'officer', 'civil-society', 'other'] as const
export type ContactKind = (typeof contactKinds)[number]

/** Where the data come from: the law wants it said to the person who asks. */
export const contactOrigins = [
  'person',
  'public-directory',
  'met',
  'event',
  'partner',
  'member-list',
  'other',
] as const
export type ContactOrigin = (typeof contactOrigins)[number]

export interface Contact {
  readonly id: string
  readonly personId: string
  readonly territoryId: string | undefined
  readonly function: string
  readonly kind: ContactKind
  readonly origin: ContactOrigin
  readonly originDetail: string
  readonly collectedOn: Day
  /** Day on which the person was told that we hold their data. */
  readonly informedOn: Day | undefined
  readonly lastExchangeOn: Day
  readonly importId: string | undefined
  readonly createdAt: Date
}

/** Whoever gave their own data knows; the others are told within a month (GDPR, article 14). */
export function mustBeInformed(contact: Pick<Contact, 'origin' | 'informedOn'>): boolean {
  return contact.informedOn === undefined && !['person', 'event'].includes(contact.origin)
}

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .default('')
    .refine(
      (text) => !/\p{Cc}/u.test(text),
      say('Écrivez tout sur une seule ligne.', 'This field holds a single line.'),
    )

const optionalDay = z
  .string()
  .trim()
  .default('')
  .superRefine(checkDay)
  .transform((day) => (day === '' ? undefined : day))

const email = z.string().trim().toLowerCase().max(254).default('')

/** Of the mandate that is noted with a contact. */
export const mandateOfContact = {
  mandateStart: 'of-a-mandate',
  mandateEnd: 'of-a-mandate',
} as const satisfies DayRanges

export const contactShape = z.object({
  name: line(120).pipe(z.string().min(1)),
  email: email.refine(
    (text) => text === '' || z.email({ pattern: z.regexes.html5Email }).safeParse(text).success,
    say(
      'Cette adresse n’est pas complète. Écrivez-la comme prenom@exemple.fr.',
      'This address does not look complete, for example name@example.org.',
    ),
  ),
  phone: line(30),
  function: line(160),
  kind: z.enum(contactKinds).default('other'),
  mandateStart: optionalDay,
  mandateEnd: optionalDay,
  origin: z.enum(contactOrigins),
  originDetail: line(200),
})

/** What may be changed afterwards; the identity is changed on the page of the person. */
export const contactEditShape = z.object({
  function: line(160),
  kind: z.enum(contactKinds),
  origin: z.enum(contactOrigins),
  originDetail: line(200),
})

export type ContactEdit = z.infer<typeof contactEditShape>

/** What is said of a whole file before it is imported. */
export const importOriginShape = z.object({
  origin: z.enum(contactOrigins),
  originDetail: line(200),
  unknownPlaces: z.enum(['reject', 'text']).default('reject'),
})

export type ContactForm = z.infer<typeof contactShape>

/** A mandate whose days were noted and not what it is. Written as people write here: it is not translated. */
export function mandateTitle(contact: { readonly function: string }): string {
  return contact.function || 'Mandat'
}

/** Words of a function that an elected official bears. */
const elected =
  /\b(maire|mairesse|adjointe?|conseiller|conseillere|elue?|presidente?|vice|depute|deputee|senateur|senatrice|mayor|councillor)\b/
const officer =
  /\b(dgs|dga|directeur|directrice|chargee?|cheffe?|responsable|agente?|secretaire|cabinet|charge|mission|officer|manager)\b/
const civil =
  /\b(association|collectif|benevole|citoyen|citoyenne|habitante?|chercheur|chercheuse)\b/

/** What a function says of who bears it; in doubt, nothing. */
export function kindOfFunction(plainFunction: string): ContactKind {
  // « chargée de mission auprès du maire » works for the town: the office that comes first counts.
  const ranks = [
    { kind: 'elected' as const, at: plainFunction.search(elected) },
    { kind: 'officer' as const, at: plainFunction.search(officer) },
    { kind: 'civil-society' as const, at: plainFunction.search(civil) },
  ].filter(({ at }) => at >= 0)
  const [first] = ranks.sort((rank, other) => rank.at - other.at)
  return first?.kind ?? 'other'
}
