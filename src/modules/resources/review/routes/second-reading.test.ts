import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson, recordRole } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { resourcesModule } from '../../module.ts'
import { writingPaths } from '../../paths/writing.ts'
import { findResource } from '../../store/resources.ts'
import { decideProblem } from '../../working/review.ts'
import { findWorking } from '../../working/store/workings.ts'
import { decideWriting } from '../actions/decide-writing.ts'
import { findTextHands } from '../actions/find-second-readers.ts'
import { listTextsToRead } from '../actions/list-texts-to-read.ts'

const database = useDatabase()
const { db } = database
const { get, post, house } = openDoor(database, { routes: resourcesModule.routes })

let count = 0
async function member(role: 'lab-team' | 'volunteer'): Promise<Viewer & { email: string }> {
  const name = `Lecture ${count++}`
  const email = `lecture${count}@valbrenne.example`
  const id = await act(house, { person: asPerson('administrator') }, async (ctx) => {
    const personId = await recordPerson(ctx, { name, email })
    await recordRole(ctx, { personId, role })
    return personId
  })
  return { ...asPerson(role, { id, name }), email }
}

const summary = 'Vingt habitant·es se sont réuni·es quatre fois au bord de l’eau. '.repeat(3)

/** Begun, written enough and sent; by somebody who is new, it stands at the door. */
async function sentBy(writer: Viewer) {
  const title = `Une séance au lavoir ${count++}`
  const { location } = await post(writingPaths.start, { kind: 'case-sheet', title }, writer)
  const slug = /^\/ressources\/(.+)\/modifier$/.exec(location ?? '')?.[1] ?? ''
  const id = String(
    (await sql<{ id: string }>`select id from resources where slug = ${slug}`.execute(db)).rows[0]
      ?.id,
  )
  const fields = { title, lead: 'Qui vient ?', authors: writer.name, 'sections.summary': summary }
  await sql`update resource_workings set fields = fields || ${JSON.stringify(fields)}::jsonb
    where resource_id = ${id}`.execute(db)
  expect((await post(writingPaths.submit(slug), {}, writer)).status).toBe(303)
  return { slug, id, title }
}

const lettersOf = async () =>
  (
    await sql<{ recipient: string; body: string }>`
      select recipient, body_text as body from outbox_mails order by recipient`.execute(db)
  ).rows
const stageOf = async (id: string) => (await findWorking(db, id))?.stage
const offers = async (slug: string, viewer: Viewer) =>
  (await get(writingPaths.preview(slug), viewer)).text.includes(
    `action="${writingPaths.decide(slug)}"`,
  )
const letIn = (id: string, by: Viewer) =>
  post(writingPaths.moderation, { id, kind: 'let-through' }, by)

beforeEach(async () => {
  await sql`truncate resources, outbox_mails, persons, roles_held cascade`.execute(db)
})

describe('whoever is asked to read a text', () => {
  test('lands on the text, by the letter and by the list, with what is asked above it and the decision after', async () => {
    const [writer, reader] = [await member('lab-team'), await member('lab-team')]
    const { slug } = await sentBy(writer)
    const [letter] = await lettersOf()
    expect(letter?.recipient).toBe(reader.email)
    const [line] = await listTextsToRead(database.ctx(), reader)
    expect(letter?.body).toContain(`${line?.href}\n`)
    const desk = await get(writingPaths.reviews, reader)
    expect(desk.text).toContain(`href="${line?.href}"`)

    const { text } = await get(line?.href ?? '', reader)
    const main = text.slice(text.indexOf('<main'))
    const places = [
      'vous demande de relire',
      'href="#votre-lecture"',
      summary.slice(0, 40),
      'id="votre-lecture"',
      'id="decision"',
      `action="${writingPaths.decide(slug)}"`,
    ].map((part) => main.indexOf(part))
    expect(places).toEqual(places.toSorted((place, other) => place - other))
    expect(Math.min(...places)).toBeGreaterThan(0)
    // From the workshop, one press leads there.
    const workshop = await get(writingPaths.workshop(slug), reader)
    expect(workshop.text).toContain(`href="${writingPaths.preview(slug)}"`)

    // A decision that came back stands above the text: what is to be changed is read first.
    const back = await post(writingPaths.decide(slug), { kind: 'changes-asked', seen: '0' }, reader)
    expect(back.status).toBe(422)
    const refused = back.text.slice(back.text.indexOf('<main'))
    expect(refused.match(/id="decision"/g)).toHaveLength(1)
    expect(refused.indexOf('id="decision"')).toBeLessThan(refused.indexOf(summary.slice(0, 40)))
  })

  test('once somebody has decided, the page says so and asks nothing', async () => {
    const [writer, reader, other] = [
      await member('lab-team'),
      await member('lab-team'),
      await member('lab-team'),
    ]
    const { slug, id } = await sentBy(writer)
    const seen = String((await findWorking(db, id))?.number)
    await post(writingPaths.decide(slug), { kind: 'accepted', seen }, reader)
    const { text } = await get(writingPaths.preview(slug), other)
    expect(text).toMatch(/a déjà été relue\s: acceptée/)
    expect(await offers(slug, other)).toBe(false)
  })
})

describe('whoever let a first contribution in at the door', () => {
  test('is neither written to, nor offered the decision, nor heard when they post it; somebody else is', async () => {
    const writer = await member('volunteer')
    const [keeper, other] = [await member('lab-team'), await member('lab-team')]
    const { slug, id } = await sentBy(writer)
    await letIn(id, keeper)
    expect((await lettersOf()).map(({ recipient }) => recipient)).toEqual([other.email])
    const waits = async (viewer: Viewer) => (await listTextsToRead(database.ctx(), viewer)).length
    expect([await waits(keeper), await waits(other)]).toEqual([0, 1])

    const page = await get(writingPaths.preview(slug), keeper)
    expect(page.text).toContain('Vous avez laissé passer')
    const seen = (await findWorking(db, id))?.number ?? -1
    const posted = await post(
      writingPaths.decide(slug),
      { kind: 'accepted', seen: String(seen) },
      keeper,
    )
    expect(posted.status).toBe(422)
    expect(posted.text).toContain('une autre personne de l’équipe la relit')
    expect(await stageOf(id)).toBe('submitted')

    // The guard off: with nobody known to have let it in, the same decision would pass.
    const [working, resource] = [await findWorking(db, id), await findResource(db, id)]
    if (!working || !resource) throw new Error('no text')
    const text = await findTextHands(db, resource, working)
    const asked = { reader: keeper, readers: [other.id], seenNumber: seen, unanswered: 0 }
    expect(decideProblem(working, { ...asked, text })).toBe('let-in-by-you')
    expect(
      decideProblem(working, { ...asked, text: { ...text, doorkeepers: new Set() } }),
    ).toBeUndefined()

    expect(await offers(slug, other)).toBe(true)
    const decided = await post(
      writingPaths.decide(slug),
      { kind: 'accepted', seen: String(seen) },
      other,
    )
    expect(decided.status).toBe(303)
  })

  test('decides when nobody else may, and the page says why', async () => {
    const writer = await member('volunteer')
    const keeper = await member('lab-team')
    const { slug, id } = await sentBy(writer)
    await letIn(id, keeper)
    expect((await lettersOf()).map(({ recipient }) => recipient)).toEqual([keeper.email])
    const { text } = await get(writingPaths.preview(slug), keeper)
    expect(text).toMatch(/Personne d’autre ne peut la relire/)
    const seen = String((await findWorking(db, id))?.number)
    const decided = await post(writingPaths.decide(slug), { kind: 'accepted', seen }, keeper)
    expect(decided.status).toBe(303)
  })
})

test('what came back from its reader waits for those who write it, to change, then to publish', async () => {
  const [writer, reader] = [await member('lab-team'), await member('lab-team')]
  const { slug, id, title } = await sentBy(writer)
  const waits = async (viewer: Viewer) =>
    (await resourcesModule.waiting?.(database.ctx(), viewer))?.map(({ label, href }) => [
      label,
      href,
    ])
  expect(await waits(writer)).toEqual([])
  const decide = async (kind: string) => {
    const seen = String((await findWorking(db, id))?.number)
    const input = { kind, reason: 'Le coût manque.', seen }
    expect((await post(writingPaths.decide(slug), input, reader)).status).toBe(303)
  }
  await decide('changes-asked')
  const workshop = writingPaths.workshop(slug)
  const spaced = (text: string) => expect.stringMatching(text.replaceAll(' ', '\\s'))
  expect(await waits(writer)).toEqual([
    [spaced(`Changer « ${title} » comme on vous le demande`), workshop],
  ])
  await post(writingPaths.submit(slug), {}, writer)
  await decide('accepted')
  expect(await waits(writer)).toEqual([
    [spaced(`Publier « ${title} », qui est acceptée`), workshop],
  ])
  expect(await waits(reader)).toEqual([])
})

test('the decision is offered to exactly those from whom it is taken', async () => {
  const writer = await member('volunteer')
  const [steward, keeper, other, helper] = [
    await member('lab-team'),
    await member('lab-team'),
    await member('lab-team'),
    await member('volunteer'),
  ]
  const { slug, id } = await sentBy(writer)
  await sql`update resources set steward_id = ${steward.id} where id = ${id}`.execute(db)
  await letIn(id, keeper)
  const seen = (await findWorking(db, id))?.number ?? -1
  const found: [string, boolean, boolean][] = []
  for (const [name, viewer] of Object.entries({ writer, steward, keeper, other, helper })) {
    const shown = await offers(slug, viewer)
    const kept = await db.transaction().execute(async (trx) => {
      const ctx = database.ctx({ db: trx, person: viewer })
      const done = await decideWriting(ctx, slug, { kind: 'accepted', reason: '', seen })
      await sql`update resource_workings set stage = 'submitted'`.execute(trx)
      return done.ok
    })
    found.push([name, shown, kept])
  }
  expect(found).toEqual([
    ['writer', false, false],
    ['steward', false, false],
    ['keeper', false, false],
    ['other', true, true],
    ['helper', false, false],
  ])
})
