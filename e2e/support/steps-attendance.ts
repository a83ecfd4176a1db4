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
export async function holdTheDoor(
  staff: Hand,
  event: string,
  { half, numbers } = { half: '2027-03-18 morning', numbers: '1-3' },
): Promise<void> {
  await staff.open(`${event}/accueil`)
  await staff.send('/accueil', { who: '1' })
  await staff.open(`${event}/emargement`)
  await staff.send('/emargement', { half, numbers })
  expect(await staff.text()).toMatch(/(1 présence ajoutée|2 présences ajoutées)\. Déjà notées/)
}

/** Opens the registration and the opinion of somebody whom the house has just written to. */
export interface AfterLinks {
  readonly opinion: string
  readonly mine: string
}

/**
 * Nobody waits two days here: the team corrects the dates, the gathering having been held. The door is
 * then filled from what was seen there, as it is the day after, and closed: those who came are written to.
 */
export async function closeGathering(
  staff: Hand,
  { event, manage }: { readonly event: string; readonly manage: string },
): Promise<AfterLinks> {
  const dayBefore = (days: number) =>
    new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
  // Two days ago: the list of the door stays open through the night that follows.
  const last = dayBefore(2)
  await staff.open(`${manage}/modifier`)
  await staff.send('/modifier', { onDay: dayBefore(3), endDay: last })
  // What the change does to others is read, then the same form is sent.
  await staff.send('/modifier')
  await holdTheDoor(staff, event, { half: `${last} afternoon`, numbers: '1-2' })
  await staff.open(`${event}/accueil`)
  await staff.press('/accueil/terminer')
  await staff.open('/maison/courriels')
  for (const letter of (await staff.links('/maison/courriels/0')).slice(0, 8)) {
    await staff.open(letter)
    const written = await staff.text()
    const opinion = /\/agenda\/avis\/[0-9a-f]{64}/.exec(written)?.[0]
    const mine = /\/inscription\/[0-9a-f]{64}/.exec(written)?.[0]
    if (opinion && mine) return { opinion, mine }
  }
  throw new Error('no letter asks what was thought of the gathering')
}

/** Everybody who came receives one; the bytes of the holder's, by their own link, without an account. */
export async function ownCertificate(
  staff: Hand,
  visitor: Hand,
  event: string,
  mine: string,
): Promise<Uint8Array> {
  await staff.open(`${event}/attestations`)
  await staff.press('/attestations')
  await visitor.open(mine)
  const [path = 'no certificate'] = await visitor.links('/attestation.pdf')
  const answer = await fetch(visitor.base + path)
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

/** Pages of one event that need nothing more than the event itself. */
const ends = [
  '/accueil',
  '/accueil/hors-ligne.js',
  '/presences',
  '/presences.csv',
  '/emargement',
  '/emargement.pdf',
  '/feuilles-a-cases.pdf',
  '/emargement/images',
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
