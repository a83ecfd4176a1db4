import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeRooms } from '#app.ts'
import { newId } from '#kit/ids.ts'
import { findResourceBySlug } from '#modules/resources/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { EventTables } from '../../tables.ts'
import { listEventResources, listMaterials } from '../store/materials.ts'

const database = useDatabase()
const { clock } = database
const db: Kysely<EventTables> = database.db
const { get, post } = openDoor(database, { routes: makeRooms().flatMap(({ routes }) => routes) })
const staff = asPerson('lab-team')
/** Whoever made a draft of what an event left does not publish it. */
const reader = asPerson('lab-team')
const eventId = newId(clock.now(), clock.chance)
const at = '/agenda/lire-ensemble'
const materials = new Map<string, string>()

beforeAll(async () => {
  await sql`insert into events (id, slug, kind, title, summary, state, starts_at, ends_at, place,
      audience, replay_url, created_at, updated_at)
    values (${eventId}, 'lire-ensemble', 'webinar', 'Lire ensemble', 'Une heure à plusieurs.',
      'done', '2026-11-20T08:00:00Z', '2026-11-20T09:00:00Z', 'Valbrenne', 'public',
      'https://videos.exemple.fr/lire', now(), now())`.execute(db)
  const notes = new File(['Notes de la rencontre'], 'notes.txt', { type: 'text/plain' })
  await post(`${at}/supports`, { title: 'Les notes', href: '', file: notes }, staff)
  const kept = new File(['Entre nous'], 'noms.txt', { type: 'text/plain' })
  await post(`${at}/supports`, { title: 'Entre nous', reserved: 'yes', file: kept }, staff)
  await post(`${at}/supports`, { title: 'Un billet', href: 'https://exemple.fr/billet' }, staff)
  for (const { id, title } of await listMaterials(db, eventId)) materials.set(title, id)
})

const share = (title: string) => `${at}/supports/${materials.get(title)}/ressource`
const slugOf = (location: string | null | undefined) => location?.split('/').at(-1) ?? ''

describe('what an event leaves becomes a resource', () => {
  test('a file, pressed twice at once, makes one draft, which knows its event', async () => {
    expect((await get(`${at}/supports`, staff)).text).toContain(share('Les notes'))
    const both = await Promise.all([
      post(share('Les notes'), {}, staff),
      post(share('Les notes'), {}, staff),
    ])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect(new Set(both.map(({ location }) => location)).size).toBe(1)
    const draft = await findResourceBySlug(database.db, slugOf(both[0]?.location))
    expect(draft).toMatchObject({
      kind: 'report',
      state: 'draft',
      title: 'Les notes',
      lead: 'Une heure à plusieurs.',
      origin: { kind: 'event', href: at },
    })
    expect(draft?.content.link).toMatch(/\/agenda\/lire-ensemble\/supports\/[0-9a-f-]+$/)
    expect(await listEventResources(db, eventId)).toEqual([
      { materialId: materials.get('Les notes'), resourceId: draft?.id },
    ])
    expect((await get(`${at}/supports`, staff)).text).not.toContain(share('Les notes'))
  })

  test('readers have the bare file until the resource is published, then the resource', async () => {
    const bare = `${at}/supports/${materials.get('Les notes')}`
    const again = await post(share('Les notes'), {}, staff)
    const sheet = `/ressources/${slugOf(again.location)}`
    const before = (await get(at)).text
    expect(before).toContain(`href="${bare}"`)
    expect(before).not.toContain(sheet)
    expect((await get(sheet)).status).toBe(404)

    await post(`${sheet}/publier`, {}, staff)
    expect((await get(sheet)).status).toBe(404)
    expect((await post(`${sheet}/publier`, {}, reader)).status).toBe(303)
    const after = (await get(at)).text
    expect(after).toContain(`href="${sheet}"`)
    expect(after).not.toContain(`href="${bare}"`)
    const told = (await get(sheet)).text
    expect(told).toContain(`href="${at}"`)
    expect(told).toContain('L’événement d’où vient cette ressource')
    expect(told).toContain(bare)
    expect((await get(bare)).text).toBe('Notes de la rencontre')
  })

  test('a file that a published resource leads to is not removed; a draft holds nothing back', async () => {
    const removal = (title: string) => `${at}/supports/${materials.get(title)}/enlever`
    const refused = await post(removal('Les notes'), {}, staff)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Une ressource publiée utilise ce fichier')
    expect((await get(`${at}/supports/${materials.get('Les notes')}`)).status).toBe(200)
    const other = new File(['Brouillon'], 'brouillon.txt', { type: 'text/plain' })
    await post(`${at}/supports`, { title: 'Un brouillon', href: '', file: other }, staff)
    const added = (await listMaterials(db, eventId)).find(({ title }) => title === 'Un brouillon')
    materials.set('Un brouillon', added?.id ?? '')
    await post(share('Un brouillon'), {}, staff)
    expect((await post(removal('Un brouillon'), {}, staff)).status).toBe(303)
  })

  test('an address makes an article, and the replay a video; the replay stays open', async () => {
    const article = await post(share('Un billet'), {}, staff)
    expect(await findResourceBySlug(database.db, slugOf(article.location))).toMatchObject({
      kind: 'article',
      licence: 'unknown',
      content: { sources: [{ label: 'Un billet', href: 'https://exemple.fr/billet' }] },
    })
    const video = await post(`${at}/revoir/ressource`, {}, staff)
    expect((await post(`${at}/revoir/ressource`, {}, staff)).location).toBe(video.location)
    const sheet = `/ressources/${slugOf(video.location)}`
    expect(await findResourceBySlug(database.db, slugOf(video.location))).toMatchObject({
      kind: 'video',
      licence: 'CC-BY-4.0',
      content: { link: 'https://videos.exemple.fr/lire' },
    })
    await post(`${sheet}/publier`, {}, reader)
    const { text } = await get(at)
    expect(text).toContain(`href="${sheet}"`)
    expect(text).toContain(`href="${at}/revoir"`)
  })

  test('what is reserved does not, nor anything of an event that is not for all', async () => {
    const refused = await post(share('Entre nous'), {}, staff)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Ce qui est réservé')
    const more = { title: 'La suite', href: 'https://exemple.fr/suite' }
    await post(`${at}/supports`, more, staff)
    const last = (await listMaterials(db, eventId)).find(({ title }) => title === 'La suite')
    await sql`update events set audience = 'members'`.execute(db)
    expect((await post(`${at}/supports/${last?.id}/ressource`, {}, staff)).status).toBe(422)
    await sql`update events set audience = 'public'`.execute(db)
    expect((await post(`${at}/supports/${last?.id}/ressource`, {}, staff)).status).toBe(303)
  })

  test('only its team presses the button, on a material of this event', async () => {
    const stranger = asPerson('volunteer')
    for (const path of [share('Un billet'), `${at}/revoir/ressource`]) {
      expect((await post(path, {}, stranger)).status, path).toBe(403)
    }
    expect((await post(`${at}/supports/${eventId}/ressource`, {}, staff)).status).toBe(404)
    expect((await post(`${at}/supports/x/ressource`, {}, staff)).status).toBe(404)
  })
})
