import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, dayOf } from '#kit/dates.ts'
import { insertSatisfactionLink } from '#modules/events/opinions/store/satisfaction.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import type { Hand } from './hand.ts'
import { withBase } from './letters.ts'

type Examples = Readonly<Record<string, string>>

/** A webinar that took place yesterday, with one person who was there: all that comes after an event. */
export async function afterEvent(staff: Hand, folder: string): Promise<Examples> {
  const yesterday = addDays(dayOf(new Date()), -1)
  await staff.open('/evenements/nouveau')
  await staff.send('/nouveau', {
    kind: 'webinar',
    title: 'La veille ensemble',
    summary: 'Une heure pour lire ensemble.',
    onDay: yesterday,
    endDay: yesterday,
    startsAt: '09:00',
    endsAt: '10:30',
    onlineUrl: 'https://visio.exemple.fr/veille',
    replayUrl: 'https://videos.exemple.fr/veille',
    audience: 'public',
  })
  await staff.press('/publier')
  const managed = new URL(staff.page.url()).pathname
  const event = (await staff.links('/agenda/')).find((href) => /^\/agenda\/[^/]+$/.test(href)) ?? ''
  await staff.open(`${managed}/inscriptions`)
  await staff.send('/inscriptions', { name: 'Paulette Roy', email: 'paulette.roy@exemple.fr' })
  await staff.open(`${event}/accueil`)
  await staff.send('/accueil', { who: '1' })
  const own = await ownLink(staff, 'paulette.roy@exemple.fr')
  return {
    '/inscription/:token/billet': `${own}/billet`,
    '/inscription/:token/billet.pdf': `${own}/billet.pdf`,
    '/inscription/:token/revoir': `${own}/revoir`,
    '/inscription/:token/evenement': `${own}/evenement`,
    '/inscription/:token/programme': `${own}/programme`,
    '/inscription/:token/programme.ics': `${own}/programme.ics`,
    '/inscription/:token/programme.pdf': `${own}/programme.pdf`,
    '/inscription/:token/visite': `${own}/visite`,
    '/agenda/:slug/revoir': `${event}/revoir`,
    ...(await certified(staff, event, own, folder)),
    ...(await reported(staff, event, folder)),
    ...(await shared(staff, event, own, folder)),
    '/agenda/avis/:token': await asked(managed, folder),
  }
}

async function certified(
  staff: Hand,
  event: string,
  own: string,
  folder: string,
): Promise<Examples> {
  const list = `${event}/attestations`
  await staff.open(list)
  await staff.send('/attestations')
  const [pdf = `no certificate on ${list}`] = await staff.links(`${list}/`)
  const code = await withBase(folder, (db) =>
    db.selectFrom('event_certificates').select(['id', 'code']).executeTakeFirstOrThrow(),
  )
  return {
    '/agenda/:slug/attestations.pdf': `${event}/attestations.pdf`,
    '/agenda/:slug/attestations/:id/pdf': pdf,
    '/inscription/:token/attestation.pdf': `${own}/attestation.pdf`,
    '/attestations/:code': `/attestations/${code['code']}`,
    '/mon-agenda/attestations/:id/pdf': `/mon-agenda/attestations/${code['id']}/pdf`,
  }
}

/** A report of attendance, as a video tool writes it; one of its lines says nothing. */
async function reported(staff: Hand, event: string, folder: string): Promise<Examples> {
  const file = join(folder, 'zoom.csv')
  const lines = [
    'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)',
    'Paulette Roy,paulette.roy@exemple.fr,11/24/2026 09:00:00 AM,11/24/2026 10:20:00 AM,80',
    ',,,,',
  ]
  writeFileSync(file, lines.join('\n'))
  await staff.open(`${event}/releves`)
  await staff.send('/releves', { file })
  const report = new URL(staff.page.url()).pathname
  return {
    '/agenda/:slug/releves/:id': report,
    '/agenda/:slug/releves/:id/de-cote.csv': `${report}/de-cote.csv`,
  }
}

async function shared(staff: Hand, event: string, own: string, folder: string): Promise<Examples> {
  const file = join(folder, 'notes.pdf')
  const pdf = await staff.page.request.get(`${staff.base}${event}/emargement.pdf`)
  writeFileSync(file, await pdf.body())
  await staff.open(`${event}/supports`)
  await staff.send('/supports', { title: 'Les notes', file })
  const [material = `no material of ${event}`] = await staff.links(`${event}/supports/`)
  return {
    '/agenda/:slug/supports/:id': material,
    '/inscription/:token/supports/:id': `${own}/supports/${material.split('/').at(-1)}`,
  }
}

/** The question that is mailed each hour: its link is made here, since nobody waits for the hour. */
async function asked(managed: string, folder: string): Promise<string> {
  const token = 'ab'.repeat(32)
  const eventId = managed.split('/').at(-1) ?? ''
  await withBase(folder, async (db) => {
    const { id } = await db
      .selectFrom('event_registrations')
      .select('id')
      .where('eventId', '=', eventId)
      .executeTakeFirstOrThrow()
    const link = { eventId, registrationId: id, moment: 'hot' } as const
    await insertSatisfactionLink(db, hashToken(token), link, new Date())
  })
  return `/agenda/avis/${token}`
}

async function ownLink(staff: Hand, email: string): Promise<string> {
  await staff.open('/maison/courriels')
  for (const letter of (await staff.links('/maison/courriels/0')).slice(0, 6)) {
    await staff.open(letter)
    const content = await staff.page.content()
    const match = content.includes(email) && /\/inscription\/[0-9a-f]{64}/.exec(content)
    if (match) return match[0]
  }
  return `no letter to ${email}`
}
