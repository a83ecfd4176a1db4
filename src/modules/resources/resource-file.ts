import { z } from 'zod'
import { say } from '#kit/form.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { isLicence, type Licence } from './licence.ts'
import { type PartProblem, partProblem } from './licence-compatibility.ts'

export const peopleShown = ['nobody', 'not-recognisable', 'agreed'] as const
export type PeopleShown = (typeof peopleShown)[number]

/** A file that goes with a resource, under its own licence. */
export interface ResourceFile {
  readonly id: string
  readonly position: number
  readonly fileId: string
  readonly title: string
  readonly description: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly licence: Licence
  readonly rightsHolder: string
  readonly peopleShown: PeopleShown
  /** Where the agreements of the people shown are kept. */
  readonly agreement: string
  readonly step: number | undefined
}

/** A step is chosen in a list, or left empty. */
const step = z
  .string()
  .default('')
  .transform((text) => (/^[1-9]\d?$/.test(text) ? Number(text) : undefined))

export const resourceFileShape = z
  .object({
    title: z.string().trim().min(1).max(200),
    description: z.string().trim().min(1).max(1_000),
    licence: z.string().refine(isLicence, say('Choisissez une licence.', 'Choose a licence.')),
    rightsHolder: z.string().trim().max(200).default(''),
    peopleShown: z.enum(peopleShown),
    agreement: z.string().trim().max(400).default(''),
    step,
  })
  .refine(({ peopleShown: shown, agreement }) => shown !== 'agreed' || agreement !== '', {
    path: ['agreement'],
    ...say(
      'Dites où sont gardés les accords écrits des personnes que l’on reconnaît.',
      'Say where the written agreements of the people who can be recognised are kept.',
    ),
  })

export type ResourceFileForm = z.infer<typeof resourceFileShape>

export type FileRefusal = PartProblem | 'too-many' | 'too-heavy' | 'holder-missing'

/** A kit stays something that one downloads and reads. */
export const mostFiles = 40
export const heaviestKit = 60_000_000
export const heaviestFile = 20_000_000

/** May this file join those that are there? What may not be copied is refused: give its link. */
export function acceptFile(
  form: Pick<ResourceFileForm, 'licence' | 'rightsHolder'>,
  size: number,
  others: readonly Pick<ResourceFile, 'size'>[],
): Result<Licence, FileRefusal> {
  const licence = form.licence as Licence
  const problem = partProblem(licence)
  if (problem) return refused(problem)
  if (licence !== 'CC0-1.0' && form.rightsHolder === '') return refused('holder-missing')
  if (others.length >= mostFiles) return refused('too-many')
  const whole = others.reduce((sum, other) => sum + other.size, size)
  return whole > heaviestKit ? refused('too-heavy') : done(licence)
}

/** The name of each file in the archive: in order, each once, with letters that every system keeps. */
export function archiveNames(files: readonly { readonly name: string }[]): readonly string[] {
  const digits = String(files.length).length
  return files.map(({ name }, at) => `${String(at + 1).padStart(digits, '0')}-${name}`)
}
