import { z } from 'zod'
import { say } from '#kit/form.ts'
import { askedForm, figure, type GivenBy, longText, text } from '#kit/forms/asked-fields.ts'
import { hasLuhnKey } from '#kit/identifiers/luhn.ts'
import { entityTexts } from './texts/entities.ts'

export const entityKinds = ['association', 'commercial'] as const
export type EntityKind = (typeof entityKinds)[number]

/** Who answers, and is paid: two of them, never mixed. */
export interface Entity extends EntityForm {
  readonly kind: EntityKind
  /** Its own paper, in which its answers are written. */
  readonly templateFileId?: string | undefined
}

const { fr, en } = entityTexts
const words = (name: keyof typeof fr.fields) => ({
  label: { fr: fr.fields[name], en: en.fields[name] },
})
const hinted = (name: keyof typeof fr.fields & keyof typeof fr.hints) => ({
  ...words(name),
  hint: { fr: fr.hints[name], en: en.hints[name] },
})

const optionalSiren = z
  .string()
  .default('')
  .transform((typed) => typed.replaceAll(/\s/g, ''))
  .refine(
    (siren) => siren === '' || (/^\d{9}$/.test(siren) && hasLuhnKey(siren)),
    say(
      'Ce numéro SIREN est faux : neuf chiffres, dont le dernier vérifie les autres.',
      'This SIREN number is wrong: nine figures, the last of which checks the others.',
    ),
  )

const prefix = z
  .string()
  .trim()
  .toUpperCase()
  .refine(
    (text) => /^[A-Z]{1,6}$/.test(text),
    say('Écrivez une à six lettres, sans accent.', 'Write one to six letters.'),
  )

export const entityForm = askedForm({
  name: text({ ...words('name'), most: 120, required: true }),
  legalForm: text({ ...hinted('legalForm'), most: 120 }),
  siren: figure({ ...words('siren'), shape: optionalSiren, typed: (siren: string) => siren }),
  address: longText({ ...words('address'), most: 400, rows: 3 }),
  vatMention: text({ ...hinted('vatMention'), most: 200 }),
  prefix: figure({
    ...hinted('prefix'),
    required: true,
    shape: prefix,
    typed: (typed: string) => typed,
  }),
})

export type EntityForm = GivenBy<typeof entityForm>

/** What was won: paid for, numbered by its entity, and never an experiment. */
export interface Service {
  readonly id: string
  readonly opportunityId: string
  readonly entity: EntityKind
  readonly number: string
  readonly projectId: string
  readonly createdAt: Date
}

export function isEntityKind(word: string): word is EntityKind {
  return (entityKinds as readonly string[]).includes(word)
}

/** Numbers of services follow each other by entity and by year. */
export function serviceNumber(
  entity: Pick<Entity, 'prefix'>,
  { year, standing }: { readonly year: number; readonly standing: readonly string[] },
): string {
  const start = `${entity.prefix}-${year}-`
  const last = Math.max(
    0,
    ...standing
      .filter((number) => number.startsWith(start))
      .map((number) => Number(number.slice(start.length))),
  )
  return `${start}${String(last + 1).padStart(3, '0')}`
}
