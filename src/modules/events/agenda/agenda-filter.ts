import { z } from 'zod'
import { type EventAudience, type EventKind, eventAudiences, eventKinds } from '../event.ts'
import { instantOf } from '../zoned-time.ts'

const addressOfKind = {
  webinar: 'webinaire',
  'site-visit': 'visite',
  workshop: 'atelier',
  gathering: 'rencontre',
} as const satisfies Record<EventKind, string>

const addressOfAudience = {
  public: 'ouvert',
  members: 'membres',
  invited: 'invitation',
} as const satisfies Record<EventAudience, string>

/** What the address of the agenda says. Anything odd in it is as if it were not there. */
const agendaFilterShape = z.object({
  quand: z.literal('passes').optional().catch(undefined),
  forme: z
    .string()
    .optional()
    .transform((address) =>
      address === 'seance' ? 'session' : eventKinds.find((kind) => addressOfKind[kind] === address),
    ),
  public: z
    .string()
    .optional()
    .transform((address) =>
      eventAudiences.find((audience) => addressOfAudience[audience] === address),
    ),
  territoire: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .optional()
    .catch(undefined),
  mois: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
})

export interface AgendaFilter {
  readonly past: boolean
  readonly kind: EventKind | 'session' | undefined
  readonly audience: EventAudience | undefined
  /** The name of the territory in its address. */
  readonly territory: string | undefined
  /** `2026-12` */
  readonly month: string | undefined
}

export function readAgendaFilter(query: Readonly<Record<string, string>>): AgendaFilter {
  const read = agendaFilterShape.parse(query)
  return {
    past: read.quand === 'passes',
    kind: read.forme,
    audience: read.public,
    territory: read.territoire,
    month: read.mois,
  }
}

/** `?forme=webinaire&mois=2026-12`, or nothing. */
export function agendaQuery(filter: Partial<AgendaFilter>): string {
  const fields: Record<string, string> = {
    quand: filter.past ? 'passes' : '',
    forme: filter.kind === 'session' ? 'seance' : filter.kind ? addressOfKind[filter.kind] : '',
    public: filter.audience ? addressOfAudience[filter.audience] : '',
    territoire: filter.territory ?? '',
    mois: filter.month ?? '',
  }
  const query = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ''))
  return query.size === 0 ? '' : `?${query}`
}

/** The instants between which the agenda looks: a month, what comes, or what is over. */
export function spanOf(filter: AgendaFilter, now: Date): { from?: Date; until?: Date } {
  const span = filter.past ? { until: now } : { from: now }
  if (!filter.month) return span
  const [year = 2026, month = 1] = filter.month.split('-').map(Number)
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
  return {
    from: instantOf(`${filter.month}-01`, '00:00', 'Europe/Paris'),
    until: instantOf(`${next}-01`, '00:00', 'Europe/Paris'),
  }
}
