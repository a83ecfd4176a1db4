import { expect } from 'vitest'
import type { Hand } from './hand.ts'

/** An event that anyone may register to, and its name in addresses. */
export async function openDoorOf(staff: Hand, title: string): Promise<string> {
  await staff.open('/evenements/nouveau')
  await staff.send('/evenements/nouveau', {
    kind: 'gathering',
    title,
    summary: 'Deux jours ensemble.',
    onDay: '2027-03-18',
    startsAt: '09:00',
    endDay: '2027-03-19',
    endsAt: '17:00',
    place: 'Halle aux grains',
    audience: 'public',
  })
  await staff.press('/publier')
  const [see = ''] = (await staff.links('/agenda/')).filter((href) =>
    /^\/agenda\/[^/]+$/.test(href),
  )
  return see
}

export async function registerTo(visitor: Hand, event: string, name: string): Promise<void> {
  const email = `${name.split(' ')[0]?.normalize('NFD').replace(/\W/g, '').toLowerCase()}@exemple.fr`
  await visitor.open(`${event}/inscription`)
  await visitor.send('/inscription', { name, email })
}

/** At the door by number and by name, then the signed sheet: each person counts once. */
export async function holdTheDoor(staff: Hand, event: string): Promise<void> {
  await staff.open(`${event}/accueil`)
  await staff.send('/accueil', { who: '1' })
  await staff.open(`${event}/emargement`)
  await staff.send('/emargement', { half: '2027-03-18 morning', numbers: '1-3' })
  expect(await staff.text()).toMatch(/[12] présences ajoutées. Déjà notées/)
}

/** Pages of one event that need nothing more than the event itself. */
const ends = [
  '/accueil',
  '/accueil/hors-ligne.js',
  '/presences',
  '/presences.csv',
  '/emargement',
  '/emargement.pdf',
  '/badges.pdf',
  '/releves',
  '/avis',
  '/avis.csv',
  '/attestations',
  '/supports',
]

export function attendanceExamples(event: string): Record<string, string> {
  return Object.fromEntries(ends.map((end) => [`/agenda/:slug${end}`, event + end]))
}
