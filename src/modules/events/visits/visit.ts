import { z } from 'zod'
import { say } from '#kit/form.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { NetworkEvent } from '../event.ts'

/** What an event of kind “site visit” has beside the others. */
export interface Visit {
  readonly eventId: string
  readonly hostPersonId: string | undefined
  readonly toSee: string
  readonly transport: string
  readonly lodging: string
  readonly meals: string
  readonly costs: string
  readonly saw: string
  readonly surprised: string
  readonly takeHome: string
  readonly limits: string
  readonly reportedAt: Date | undefined
  readonly resourceId: string | undefined
}

/** How somebody gets there, for those who would share the way. */
export interface Journey {
  readonly personId: string
  readonly leavesFrom: string
  readonly leavesWhen: string
  readonly seats: number | undefined
  readonly note: string
}

export function blankVisit(eventId: string): Visit {
  return {
    eventId,
    hostPersonId: undefined,
    toSee: '',
    transport: '',
    lodging: '',
    meals: '',
    costs: '',
    saw: '',
    surprised: '',
    takeHome: '',
    limits: '',
    reportedAt: undefined,
    resourceId: undefined,
  }
}

const text = (max: number, min = 0) => z.string().trim().min(min).max(max)

export const visitShape = z
  .object({
    hostName: text(120).default(''),
    hostEmail: text(200).default(''),
    toSee: text(5000, 20),
    transport: text(2000).default(''),
    lodging: text(2000).default(''),
    meals: text(2000).default(''),
    costs: text(2000).default(''),
  })
  .refine((form) => form.hostEmail === '' || z.email().safeParse(form.hostEmail).success, {
    path: ['hostEmail'],
    ...say(
      'Cette adresse n’est pas complète. Écrivez-la comme prenom@exemple.fr.',
      'This address does not look complete, for example name@example.org.',
    ),
  })
  .refine((form) => form.hostEmail === '' || form.hostName !== '', {
    path: ['hostName'],
    ...say('Écrivez aussi son nom.', 'Write their name too.'),
  })

export type VisitForm = z.infer<typeof visitShape>

export const reportShape = z.object({
  saw: text(8000, 20),
  surprised: text(8000, 5),
  takeHome: text(8000, 5),
  limits: text(8000, 5),
})

export type ReportForm = z.infer<typeof reportShape>

/** What the form that prepares a visit shows of it; who hosts is asked anew each time. */
export function typedVisit(visit: Visit): Readonly<Record<string, string>> {
  const { toSee, transport, lodging, meals, costs } = visit
  return { toSee, transport, lodging, meals, costs }
}

export function typedReport(report: ReportForm): Readonly<Record<string, string>> {
  const { saw, surprised, takeHome, limits } = report
  return { saw, surprised, takeHome, limits }
}

export const journeyShape = z.object({
  leavesFrom: text(120, 2),
  leavesWhen: text(200).default(''),
  seats: z
    .string()
    .trim()
    .default('')
    .refine(
      (typed) => typed === '' || /^\d{1,2}$/.test(typed),
      say('Écrivez un nombre de places, de 0 à 60.', 'A number of seats, from 0 to 60.'),
    )
    .transform((typed) => (typed === '' ? undefined : Math.min(60, Number(typed)))),
  note: text(400).default(''),
})

export type JourneyForm = z.infer<typeof journeyShape>

type Seen = Pick<NetworkEvent, 'kind' | 'state' | 'startsAt' | 'endsAt'>

/** What was seen is told once the visit has begun. */
export function reportProblem(
  event: Seen,
  now: Date,
): Result<undefined, 'not-a-visit' | 'cancelled' | 'not-yet'> {
  if (event.kind !== 'site-visit') return refused('not-a-visit')
  if (event.state === 'cancelled') return refused('cancelled')
  return event.startsAt > now ? refused('not-yet') : done()
}

/** One finds company until the visit is over. */
export function maySearchCompany(event: Seen, now: Date): boolean {
  return event.kind === 'site-visit' && event.state === 'published' && event.endsAt > now
}
