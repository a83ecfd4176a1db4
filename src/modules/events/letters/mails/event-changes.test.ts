import { expect, test } from 'vitest'
import type { NetworkEvent } from '../../event.ts'
import { changeLines } from './event-changes.ts'

const before = {
  title: 'Un atelier',
  startsAt: new Date('2026-12-10T17:30:00Z'),
  endsAt: new Date('2026-12-10T19:00:00Z'),
  timeZone: 'Europe/Paris',
  place: 'Salle des fêtes',
  onlineUrl: 'https://visio.exemple/a',
  video: 'link',
} as NetworkEvent
const lines = (overrides: Partial<NetworkEvent>, locale: 'fr' | 'en' = 'fr') =>
  changeLines(before, { ...before, ...overrides }, locale).map((line) =>
    line.replaceAll(/\s/g, ' '),
  )

test('a letter says each fact that changed, as it is and as it was', () => {
  expect(lines({})).toEqual([])
  expect(lines({ place: 'Mairie' })).toEqual(['– Où : Mairie (avant : Salle des fêtes)'])
  expect(lines({ place: '' })).toEqual(['– Où : non précisé (avant : Salle des fêtes)'])
  const later = {
    startsAt: new Date('2026-12-17T17:30:00Z'),
    endsAt: new Date('2026-12-17T19:00Z'),
  }
  expect(lines({ ...later, title: 'Un grand atelier' })).toEqual([
    '– Titre : Un grand atelier (avant : Un atelier)',
    '– Quand : jeudi 17 décembre 2026, de 18 h 30 à 20 h (avant : jeudi 10 décembre 2026, de 18 h 30 à 20 h)',
  ])
  expect(lines(later, 'en')[0]).toMatch(/^– When: Thursday 17 .* \(before: Thursday 10 /)
})

test('the room of a video meeting is said to change, never its address', () => {
  expect(lines({ onlineUrl: 'https://visio.exemple/b' })[0]).toMatch(/^– Visioconférence : le lien/)
  expect(lines({ onlineUrl: '' })[0]).toMatch(/plus de visioconférence/)
  const offline = { ...before, onlineUrl: '' }
  expect(changeLines(offline, before, 'fr')[0]).toMatch(/venir en visioconférence/)
  expect(lines({ onlineUrl: 'https://visio.exemple/b' }).join()).not.toContain('visio.exemple')
})
