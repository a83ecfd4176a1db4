import { expect, test } from 'vitest'
import type { NetworkEvent } from '../event.ts'
import type { NamedRegistration, RegistrationState } from '../registration.ts'
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

function written(kind: LetterKind, state: RegistrationState, language: 'fr' | 'en') {
  const registration = {
    ...{ id: event.id, state, language, number: 3, identity: { name: 'Anna', email: 'a@b.fr' } },
    offeredUntil: state === 'offered' ? new Date('2026-12-01T11:00:00Z') : undefined,
  } as unknown as NamedRegistration
  return letterOf(world, kind, { event, registration, token: 'jeton', rank: 2 })
}

test.each(cases)('$kind to whoever is $state ($language) says no more than it carries', (given) => {
  const { kind, state, language } = given
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
