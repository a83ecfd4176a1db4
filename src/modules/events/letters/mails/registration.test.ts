import { expect, test } from 'vitest'
import type { NetworkEvent } from '../../event.ts'
import type { NamedRegistration, RegistrationState } from '../../registration.ts'
import { type LetterKind, letterKinds, letterOf } from './registration.ts'

const settings = {
  baseUrl: 'https://ouvroir.exemple',
  contactEmail: 'contact@exemple.fr',
  houseName: 'Ouvroir',
} as Parameters<typeof letterOf>[0]['settings']
const world = { settings, now: new Date('2026-11-29T09:00:00Z') }
const event = {
  id: '01a211ee-ea80-7000-80c8-cb378aaef5b1',
  slug: 'un-atelier',
  title: 'Un atelier',
  summary: '',
  description: '',
  startsAt: new Date('2026-12-10T17:30:00Z'),
  endsAt: new Date('2026-12-10T19:00:00Z'),
  timeZone: 'Europe/Paris',
  place: 'Salle des fêtes',
  onlineUrl: '',
  video: 'link',
  state: 'published',
  sequence: 1,
  createdAt: world.now,
  updatedAt: world.now,
} as NetworkEvent

/** To whom each letter may be written, by what stands when it leaves. */
const reached: Readonly<Record<LetterKind, readonly RegistrationState[]>> = {
  registered: ['registered'],
  'moved-up': ['registered'],
  waiting: ['waiting'],
  offered: ['offered'],
  confirm: ['unconfirmed'],
  already: ['registered', 'waiting', 'offered', 'unconfirmed'],
  'given-up': ['cancelled'],
  'cancelled-by-team': ['cancelled'],
  lapsed: ['cancelled'],
  'sent-back': ['waiting'],
  'no-longer-speaker': ['cancelled'],
  certificate: ['registered', 'waiting', 'cancelled'],
  'certificate-withdrawn': ['registered'],
  cancelled: ['registered', 'waiting', 'offered'],
  changed: ['registered', 'waiting', 'offered'],
  corrected: ['registered', 'waiting', 'offered', 'unconfirmed'],
  moved: ['registered'],
  'moved-waiting': ['waiting'],
  'moved-away': ['cancelled'],
  week: ['registered'],
  day: ['registered'],
  hour: ['registered'],
}
const cases = letterKinds.flatMap((kind) =>
  reached[kind].flatMap((state) =>
    (['fr', 'en'] as const).map((language) => ({ kind, state, language })),
  ),
)

interface More {
  readonly event?: Partial<NetworkEvent>
  readonly seat?: string
  readonly reason?: string
  readonly now?: Date
}

function written(
  kind: LetterKind,
  state: RegistrationState,
  language: 'fr' | 'en',
  more: More = {},
) {
  const registration = {
    ...{ id: event.id, state, language, number: 3, identity: { name: 'Anna', email: 'a@b.fr' } },
    offeredUntil: state === 'offered' ? new Date('2026-12-01T11:00:00Z') : undefined,
  } as unknown as NamedRegistration
  return letterOf({ ...world, now: more.now ?? world.now }, kind, {
    event: { ...event, ...more.event },
    ...{ registration, token: 'jeton', rank: 2, reason: more.reason },
    kind: more.seat === undefined ? undefined : { label: more.seat, open: [] },
  })
}

test.each(cases)('$kind to whoever is $state ($language) says no more than it carries', (input) => {
  const { kind, state, language } = input
  const { text, icalEvent } = written(kind, state, language)
  if (/jointe?\b|attached/.test(text)) expect(icalEvent).toBeDefined()
  // Whoever has no seat has none to give back, and no entry to update.
  if (state === 'waiting' || state === 'offered') {
    expect(text).not.toMatch(/votre place|give up your seat|invitation jointe|attached/i)
    expect(icalEvent).toBeUndefined()
  }
})

test('a change tells whoever was offered a seat until when, and whoever waits that they still do', () => {
  expect(written('changed', 'offered', 'fr').text).toMatch(
    /toujours proposée.*À accepter avant.*Accepter la place/s,
  )
  expect(written('changed', 'waiting', 'fr').text).toMatch(/toujours sur la liste d’attente/)
  expect(written('changed', 'registered', 'fr').icalEvent?.method).toBe('REQUEST')
  expect(written('cancelled', 'registered', 'fr').icalEvent?.method).toBe('CANCEL')
})

/** After these, there is no seat to come to. */
const endings: readonly LetterKind[] = [
  'given-up',
  'cancelled-by-team',
  'lapsed',
  'no-longer-speaker',
  'certificate',
  'certificate-withdrawn',
  'cancelled',
  'moved-away',
]

test.each(cases)('$kind to whoever is $state ($language) says what is true of them', (input) => {
  const { kind, state, language } = input
  const { text } = written(kind, state, language, { seat: 'Sur place' })
  const comes = state === 'registered' && !endings.includes(kind)
  // The number is said to whoever comes, and to nobody else; a rank to whoever goes on waiting; a kind of place likewise.
  expect(/à dire à l’entrée|at the door/.test(text)).toBe(comes)
  expect(/Votre rang|Your rank/.test(text)).toBe(state === 'waiting' && !endings.includes(kind))
  expect(text.includes('Sur place')).toBe(!endings.includes(kind))
  expect(text).toContain('Salle des fêtes')
  // Once it is over, nobody is told what to say at the door.
  const after = written(kind, state, language, { now: new Date('2026-12-11T09:00:00Z') })
  expect(after.text).not.toMatch(/à dire à l’entrée|at the door|Votre rang|Your rank/)
})

test.each(cases)(
  '$kind to whoever is $state ($language), online: the link, and not the hall of the others',
  ({ kind, state, language }) => {
    const room = { onlineUrl: 'https://salle.exemple' }
    const { text, icalEvent } = written(kind, state, language, { event: room, seat: 'En ligne' })
    expect(text).not.toMatch(/Salle des fêtes|à dire à l’entrée|at the door/)
    expect(text).toMatch(/(Où|Where)\s?: (en ligne|online)/)
    const comes = state === 'registered' && !endings.includes(kind)
    if (comes) expect(text).toMatch(/\/rejoindre/)
    if (comes && icalEvent) expect(icalEvent.content).not.toMatch(/LOCATION:Salle/)
    // Whoever comes to the hall reads the hall.
    expect(written(kind, state, language, { event: room, seat: 'Sur place' }).text).toContain(
      'Salle des fêtes',
    )
  },
)

test('a cancellation says who cancelled, and why when it was said', () => {
  expect(written('given-up', 'cancelled', 'fr').text).toContain('vous l’avez demandé')
  const why = { reason: 'La salle est plus petite.' }
  const byTeam = written('cancelled-by-team', 'cancelled', 'fr', why).text
  expect(byTeam).toMatch(/L’équipe a annulé.*Raison\s: La salle est plus petite\./s)
  expect(written('cancelled-by-team', 'cancelled', 'fr').text).not.toContain('Raison')
  const event = { state: 'cancelled', cancelReason: 'Une tempête.' } as const
  expect(written('cancelled', 'registered', 'fr', { event }).text).toMatch(
    /L’équipe qui l’organise annule.*Raison\s: Une tempête\./s,
  )
})
