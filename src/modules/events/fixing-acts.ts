import type { FixingAct } from '#kit/fixing-act.ts'

type Written =
  | 'event.published'
  | 'event.cancelled'
  | 'series.published'
  | 'series.cancelled'
  | 'session.held'
  | 'session.corrected'
  | 'session.cancelled'
  | 'schedule.published'
  | 'certificates.issued'
  | 'certificates.withdrawn'
  | 'check-in.closed'
  | 'event.seat-freed'
  | 'participant.withdrawn'

type Told =
  | 'registered'
  | 'person'
  /** Of a set of sessions; the page names who of them left no address. */
  | 'participants'

const nothing = { settledBefore: [], endedWithReason: [], tells: [] } as const

/** Every act of the agenda that fixes something for good. */
export const fixingActs = {
  'publish-event': {
    ...nothing,
    by: ['save-event.ts#openEvent'],
    asks: ['confirmation'],
    writes: ['event.published'],
  },
  /** Offers and addresses that were not confirmed end with it. */
  'cancel-event': {
    ...nothing,
    tells: ['registered'],
    by: ['save-event.ts#callOff'],
    asks: ['reason'],
    writes: ['event.cancelled'],
  },
  'publish-series': {
    ...nothing,
    by: ['save-series.ts#publishSeries'],
    asks: ['confirmation'],
    writes: ['series.published'],
  },
  /** All that is still to come is cancelled with it. */
  'cancel-series': {
    ...nothing,
    tells: ['registered'],
    by: ['save-series.ts#cancelSeries'],
    asks: ['reason'],
    writes: ['series.cancelled', 'event.cancelled'],
  },
  /** The figures that were told change; the reason stays beside them. */
  'correct-session': {
    ...nothing,
    by: ['correct-session.ts#correctHeldSession'],
    asks: ['reason'],
    writes: ['session.corrected'],
  },
  'cancel-session': {
    ...nothing,
    tells: ['participants'],
    by: ['cancel-session.ts#cancelSession'],
    asks: ['reason'],
    writes: ['session.cancelled'],
  },
  /** A version with its note; the next one corrects it, and the difference is public. */
  'publish-schedule': {
    ...nothing,
    by: ['publish-schedule.ts#publishSchedule'],
    asks: ['form'],
    writes: ['schedule.published'],
  },
  /** It can be opened again; who came is asked their opinion. */
  'close-check-in': {
    ...nothing,
    by: ['close-check-in.ts#closeCheckIn'],
    asks: ['confirmation'],
    writes: ['check-in.closed'],
  },
  /** Never one that was withdrawn by hand, unless what was counted has changed since. */
  'issue-certificates': {
    ...nothing,
    tells: ['registered'],
    by: ['issue-certificates.ts#issueCertificates'],
    asks: ['confirmation'],
    writes: ['certificates.issued'],
  },
  'withdraw-certificate': {
    ...nothing,
    tells: ['person'],
    by: ['withdraw-certificate.ts#withdrawCertificate'],
    asks: ['confirmation'],
    writes: ['certificates.withdrawn'],
  },
  /** The seat goes to whoever waits. */
  'cancel-registration': {
    ...nothing,
    tells: ['person'],
    by: [
      'change-registration.ts#cancelRegistration',
      'change-registration.ts#cancelSeat',
      'cancel-registrations.ts#cancelRegistrations',
    ],
    asks: ['confirmation'],
    writes: ['event.seat-freed'],
  },
  'withdraw-participant': {
    ...nothing,
    tells: ['person'],
    by: ['withdraw-participant.ts#withdrawParticipant'],
    asks: ['confirmation'],
    writes: ['participant.withdrawn'],
  },
} as const satisfies Readonly<Record<string, FixingAct<never, Written, Told>>>
