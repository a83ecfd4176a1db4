import { z } from 'zod'
import { type Day, daysBetween } from '#kit/dates.ts'
import { checkDay } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { readNumber } from '#kit/numbers.ts'

/** Who answers for this instance: asked by the law, said once by an administrator. */
export interface Publisher {
  readonly name: string
  readonly address: string
  readonly phone: string
  readonly registration: string
  readonly director: string
  readonly hostName: string
  readonly hostAddress: string
  readonly hostPhone: string
  /** Share of the RGAA criteria that an audit found respected, in percent. */
  readonly auditRate: number | undefined
  readonly auditedOn: Day | undefined
  readonly auditedBy: string
  /** What is known not to be accessible yet, in Markdown. */
  readonly shortcomings: string
}

export const nobody: Publisher = {
  name: '',
  address: '',
  phone: '',
  registration: '',
  director: '',
  hostName: '',
  hostAddress: '',
  hostPhone: '',
  auditRate: undefined,
  auditedOn: undefined,
  auditedBy: '',
  shortcomings: '',
}

const text = (max: number) => z.string().trim().max(max).default('')

const day = text(10)
  .superRefine(checkDay)
  .transform((written) => (written === '' ? undefined : written))

const percent = text(8)
  .refine(
    (written) => written === '' || inRange(readNumber(written)),
    say('Un pourcentage de 0 à 100, par exemple 72.', 'A percentage from 0 to 100, such as 72.'),
  )
  .transform((written) => (written === '' ? undefined : readNumber(written)))

function inRange(value: number | undefined): boolean {
  return value !== undefined && value >= 0 && value <= 100
}

export const publisherShape = z
  .object({
    name: text(200),
    address: text(400),
    phone: text(60),
    registration: text(120),
    director: text(200),
    hostName: text(200),
    hostAddress: text(400),
    hostPhone: text(60),
    auditRate: percent,
    auditedOn: day,
    auditedBy: text(200),
    shortcomings: text(6_000),
  })
  .refine(({ auditRate, auditedOn }) => (auditRate === undefined) === (auditedOn === undefined), {
    ...say(
      'Un résultat d’audit va avec sa date : donnez les deux, ou aucun.',
      'The result of an audit goes with its date: give both, or neither.',
    ),
    path: ['auditedOn'],
  })

/** The three states that French law knows (RGAA 4, decree of 24 July 2019). */
export type Conformity = 'none' | 'partial' | 'total'

/** The result of an audit is worth three years. */
const auditDays = 3 * 365

/**
 * The conformity that the law wants said: « non conforme » without an audit that still counts, or under half of the
 * criteria, however carefully the pages are made.
 */
export function conformityOf(
  { auditRate, auditedOn }: Pick<Publisher, 'auditRate' | 'auditedOn'>,
  today: Day,
): Conformity {
  if (auditRate === undefined || auditedOn === undefined) return 'none'
  if (auditedOn > today || daysBetween(auditedOn, today) > auditDays) return 'none'
  if (auditRate >= 100) return 'total'
  return auditRate >= 50 ? 'partial' : 'none'
}

const askedByLaw = ['name', 'address', 'director', 'hostName', 'hostAddress'] as const

/** What the law asks of a publisher and that nobody has said yet. */
export function missingFacts(publisher: Publisher): readonly (typeof askedByLaw)[number][] {
  return askedByLaw.filter((key) => publisher[key] === '')
}
