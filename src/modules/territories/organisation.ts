import { z } from 'zod'
import { say } from '#kit/form.ts'
import { readNumber } from '#kit/numbers.ts'
import { parseUrl } from '#kit/parse-url.ts'
import { slugOf } from '#kit/words.ts'
import { readSiren } from './siren.ts'
import { type OrganisationType, organisationTypes } from './territory.ts'

/** An organisation that is no local authority of the official list, as staff describe it. */
export interface OrganisationDraft {
  readonly name: string
  readonly type: OrganisationType
  /** What people call it: SMICVAL. */
  readonly shortName?: string | undefined
  readonly siren?: string | undefined
  readonly website?: string | undefined
  readonly population?: number | undefined
}

const oneLine = z
  .string()
  .trim()
  .regex(/^[^\n]*$/)

const wrongSiren = say(
  'Ce numéro n’est pas un SIREN : il compte neuf chiffres et porte une clé. Vérifiez-le, ou laissez ce champ vide.',
  'This is not a SIREN: it has nine digits and a key. Check it, or leave this field empty.',
)

const wrongPopulation = say(
  'Écrivez un nombre entier d’habitant·es, par exemple 210 000.',
  'Write a whole number of inhabitants, for example 210,000.',
)

const wrongWebsite = say(
  'Écrivez l’adresse entière, par exemple https://exemple.fr.',
  'Write the whole address, for example https://example.org.',
)

/** The fields of the form; an empty one is a fact that is not known. */
export const organisationShape = z.object({
  name: oneLine.min(2).max(160),
  type: z.enum(organisationTypes),
  shortName: optional(oneLine.max(40)),
  siren: optional(
    z.string().transform((text, issue) => {
      const siren = readSiren(text)
      if (siren === undefined) issue.addIssue({ code: 'custom', ...wrongSiren })
      return siren
    }),
  ),
  website: optional(oneLine.max(300).refine(isWebAddress, wrongWebsite)),
  population: optional(
    z.string().transform((text, issue) => {
      const people = readNumber(text)
      const fine = people !== undefined && Number.isInteger(people) && people >= 0
      if (!fine || people > 100_000_000) issue.addIssue({ code: 'custom', ...wrongPopulation })
      return people
    }),
  ),
})

/** An empty field is a fact that is not known; the others must be right. */
function optional<T>(shape: z.ZodType<T, string>) {
  return z
    .string()
    .default('')
    .transform((text) => (text === '' ? undefined : text))
    .pipe(shape.optional())
}

/** `smicval-253300123`; without a number, the end of its id keeps two namesakes apart. */
export function organisationSlug(draft: Pick<OrganisationDraft, 'name' | 'siren'>, id: string) {
  return `${slugOf(draft.name)}-${draft.siren ?? id.replaceAll('-', '').slice(-8)}`
}

function isWebAddress(text: string): boolean {
  const address = parseUrl(text)
  return address?.protocol === 'https:' || address?.protocol === 'http:'
}
