import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { resourcesModule } from '../../module.ts'
import { writingPaths } from '../../paths/writing.ts'

const database = useDatabase()
const { clock, db } = database
const { get, post, house } = openDoor(database, { routes: resourcesModule.routes })
const staff = asPerson('lab-team')

beforeEach(async () => {
  await sql`truncate resources, resource_contributors, outbox_mails cascade`.execute(db)
})

let count = 0
async function somebody(name: string): Promise<Viewer> {
  const email = `plume${count++}@valbrenne.example`
  const id = await act(house, {}, (inside) => recordPerson(inside, { name, email }))
  return asPerson([], { id, name })
}

async function begun(writer: Viewer): Promise<string> {
  const { location } = await post(
    writingPaths.start,
    { kind: 'method', title: 'Marcher avant de dessiner' },
    writer,
  )
  return /^\/ressources\/(.+)\/modifier$/.exec(location ?? '')?.[1] ?? ''
}

async function invited(slug: string, email: string, by: Viewer): Promise<string> {
  await post(writingPaths.together(slug), { email }, by)
  const letters = await db.selectFrom('outbox_mails').select(['recipient', 'bodyText']).execute()
  const text: string = letters.findLast(({ recipient }) => recipient === email)?.bodyText ?? ''
  return /\/ressources\/ecrire\/ensemble\/[0-9a-f]{64}/.exec(text)?.[0] ?? ''
}

const writersOf = async (slug: string) =>
  db
    .selectFrom('resource_writers')
    .innerJoin('resources', 'resources.id', 'resource_id')
    .select('personId')
    .where('slug', '=', slug)
    .execute()

describe('writing together', () => {
  test('somebody who was asked proves the address, gives a name, and writes', async () => {
    const odile = await somebody('Odile Serre')
    const slug = await begun(odile)
    const link = await invited(slug, 'samia@valbrenne.example', odile)
    expect((await get(writingPaths.together(slug), odile)).text).toContain('samia@valbrenne')
    expect((await get(link)).text).toContain('Marcher avant de dessiner')
    expect((await post(link, { name: '' })).status).toBe(422)
    const joined = await post(link, { name: 'Samia Rey' })
    expect(joined.location).toMatch(/^\/connexion\/lien\//)
    // The address is forgotten as an invitation once it has answered.
    expect(await db.selectFrom('resource_invitation_identities').selectAll().execute()).toEqual([])
    const samia = (await writersOf(slug)).find(({ personId }) => personId !== odile.id)
    const viewer = asPerson([], { id: samia?.personId ?? '', name: 'Samia Rey' })
    expect((await get(writingPaths.workshop(slug), viewer)).status).toBe(200)
    expect((await get(writingPaths.together(slug), odile)).text).toContain('Samia Rey')
  })

  test('whoever is in joins as themselves, at whatever address the letter came', async () => {
    const odile = await somebody('Odile Serre')
    const marc = await somebody('Marc Lenoir')
    const slug = await begun(odile)
    const link = await invited(slug, 'bureau@valbrenne.example', odile)
    expect((await get(link, marc)).text).toContain('Marc Lenoir')
    expect((await post(link, {}, marc)).location).toBe(writingPaths.workshop(slug))
    expect(await writersOf(slug)).toHaveLength(2)
  })

  test('of ten clicks at the same instant, one joins', async () => {
    const odile = await somebody('Odile Serre')
    const slug = await begun(odile)
    const link = await invited(slug, 'vite@valbrenne.example', odile)
    const people = await Promise.all(Array.from({ length: 10 }, (_, at) => somebody(`Plume ${at}`)))
    const answers = await Promise.all(people.map((person) => post(link, {}, person)))
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(await writersOf(slug)).toHaveLength(2)
  })

  test('is not for others: neither the page, nor asking, nor taking off', async () => {
    const odile = await somebody('Odile Serre')
    const other = await somebody('Paul Petit')
    const slug = await begun(odile)
    expect((await get(writingPaths.together(slug), other)).status).toBe(404)
    const asked = await post(writingPaths.together(slug), { email: 'x@y.example' }, other)
    expect(asked.status).toBe(404)
    const off = { kind: 'writer', id: odile.id }
    expect((await post(writingPaths.leave(slug), off, other)).status).toBe(404)
    // A writer who was let in may go, and may not send away whoever answers for the text.
    await post(await invited(slug, 'paul@valbrenne.example', odile), {}, other)
    expect((await post(writingPaths.leave(slug), off, other)).status).toBe(403)
    const own = await post(writingPaths.leave(slug), { kind: 'writer', id: other.id }, other)
    expect(own.location).toBe(writingPaths.start)
    expect((await get(writingPaths.workshop(slug), other)).status).toBe(404)
    expect(await writersOf(slug)).toHaveLength(1)
  })

  test('an invitation taken back, or older than two weeks, opens nothing', async () => {
    const odile = await somebody('Odile Serre')
    const slug = await begun(odile)
    const first = await invited(slug, 'un@valbrenne.example', odile)
    const row = await db
      .selectFrom('resource_invitation_identities')
      .select('id')
      .executeTakeFirstOrThrow()
    await post(writingPaths.leave(slug), { kind: 'invitation', id: row.id }, odile)
    expect((await get(first)).status).toBe(404)
    const second = await invited(slug, 'deux@valbrenne.example', odile)
    expect((await get(second)).status).toBe(200)
    clock.pass({ days: 15 })
    expect((await post(second, { name: 'Deux' })).status).toBe(404)
    await act(house, {}, async (ctx) => void (await resourcesModule.purge?.(ctx)))
    expect(await db.selectFrom('resource_invitation_identities').selectAll().execute()).toEqual([])
  })

  test('letters to strangers are bounded, for one person and for one address', async () => {
    const odile = await somebody('Odile Serre')
    const slugs = [await begun(odile), await begun(odile), await begun(odile), await begun(odile)]
    for (const slug of slugs) await invited(slug, 'seule@valbrenne.example', odile)
    const sent = await db.selectFrom('outbox_mails').select('recipient').execute()
    expect(sent.filter(({ recipient }) => recipient === 'seule@valbrenne.example')).toHaveLength(3)
    const [slug = ''] = slugs
    for (let time = 0; time < 7; time++) await invited(slug, `n${time}@valbrenne.example`, odile)
    const refused = await post(writingPaths.together(slug), { email: 'un@trop.example' }, odile)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('un@trop.example')
  })

  test('whoever writes already is not asked again, and the house may help', async () => {
    const odile = await somebody('Odile Serre')
    const slug = await begun(odile)
    const own = await db
      .selectFrom('identities')
      .select('email')
      .where('personId', '=', odile.id)
      .executeTakeFirstOrThrow()
    const refused = await post(writingPaths.together(slug), { email: own.email }, staff)
    expect(refused.text).toMatch(/l’écrit déjà/)
    expect(await invited(slug, 'aide@valbrenne.example', staff)).not.toBe('')
  })
})
