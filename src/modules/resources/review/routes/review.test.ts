import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { playTold } from '#platform/testing/play-told.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { resourcesModule } from '../../module.ts'
import { writingPaths } from '../../paths/writing.ts'
import { decideProblem } from '../../working/review.ts'
import { findWorking } from '../../working/store/workings.ts'
import { decideWriting } from '../actions/decide-writing.ts'
import { findTextHands } from '../actions/find-second-readers.ts'
import { reviewTexts } from '../texts/review.ts'

const database = useDatabase()
const { clock, ctx, db } = database
const door = openDoor(database, { routes: resourcesModule.routes })
const { get, post, house } = door
const staff = asPerson('lab-team')
const reader = asPerson('lab-team')

beforeEach(async () => {
  await sql`truncate resources, resource_contributors, resource_start_identities, outbox_mails cascade`.execute(
    db,
  )
})

let count = 0
async function somebody(name = 'Odile Serre'): Promise<Viewer> {
  const email = `personne${count++}@valbrenne.example`
  const id = await act(house, {}, (inside) => recordPerson(inside, { name, email }))
  return asPerson([], { id, name })
}

/** A text begun by this person; the end of its address. */
async function begun(writer: Viewer, title = 'Une assemblée de quartier', kind = 'case-sheet') {
  const { location } = await post(writingPaths.start, { kind, title }, writer)
  const slug = /^\/ressources\/(.+)\/modifier$/.exec(location ?? '')?.[1]
  if (!slug) throw new Error(location)
  return slug
}

async function write(
  slug: string,
  part: string,
  fields: Record<string, string>,
  viewer: Viewer,
  base?: number,
) {
  const page = await get(writingPaths.part(slug, part), viewer)
  const number = base ?? Number(/name="base" value="(\d+)"/.exec(page.text)?.[1])
  const draft = /name="draft" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  return post(writingPaths.part(slug, part), { ...fields, base: String(number), draft }, viewer)
}

/** Enough to be sent to a second person. */
async function ready(writer: Viewer, title?: string) {
  const slug = await begun(writer, title)
  const words = title ?? 'Une assemblée de quartier'
  await write(
    slug,
    'presentation',
    {
      title: words,
      lead: 'Qui vient quand on frappe aux portes ?',
      outcome: 'finished',
      language: 'fr',
    },
    writer,
  )
  await write(
    slug,
    'resume',
    { 'sections.summary': 'Vingt habitant·es se sont réuni·es quatre fois. '.repeat(3) },
    writer,
  )
  await write(slug, 'auteurs', { 'authors.0.0': writer.name, 'authors.0.1': '' }, writer)
  return slug
}

const idOf = async (slug: string) =>
  (await db.selectFrom('resources').select('id').where('slug', '=', slug).executeTakeFirstOrThrow())
    .id as string
const numberOf = async (slug: string) => (await findWorking(db, await idOf(slug)))?.number ?? -1
const mails = () => db.selectFrom('outbox_mails').selectAll().execute()

describe('a first contribution', () => {
  test('waits at the door, then for a second person, then is read by all', async () => {
    const writer = await somebody()
    const slug = await ready(writer, 'Frapper à cent portes')
    expect((await post(writingPaths.submit(slug), {}, writer)).status).toBe(303)
    expect((await get(writingPaths.reviews, staff)).text).not.toContain(slug)
    expect((await get(writingPaths.moderation, staff)).text).toContain('Frapper à cent portes')
    const seen = String(await numberOf(slug))
    const tooSoon = await post(writingPaths.decide(slug), { kind: 'accepted', seen }, staff)
    expect(tooSoon.text).toContain('laissez-la')

    await post(writingPaths.moderation, { id: await idOf(slug), kind: 'let-through' }, staff)
    await post(
      writingPaths.decide(slug),
      { kind: 'changes-asked', reason: 'Le coût manque.', seen },
      staff,
    )
    const letters = JSON.stringify(await mails())
    expect(letters).toContain('Le coût manque.')
    await write(slug, 'essentiel', { 'essential.cost': '3 000 €' }, writer)
    await post(writingPaths.submit(slug), {}, writer)
    // Let through once, it does not wait at the door again.
    expect((await get(writingPaths.reviews, staff)).text).toContain(slug)
    await post(
      writingPaths.decide(slug),
      { kind: 'accepted', seen: String(await numberOf(slug)) },
      staff,
    )
    const published = await post(writingPaths.publish(slug), {}, writer)
    expect(published.location).toBe('/ressources/frapper-a-cent-portes')
    const page = await get(published.location ?? '')
    expect(page.status).toBe(200)
    expect(page.text).toContain('3 000')
    // Its writer is known now: the next text goes straight to a second person.
    const next = await ready(writer, 'Une autre')
    await post(writingPaths.submit(next), {}, writer)
    expect((await get(writingPaths.reviews, staff)).text).toContain(next)
  })

  test('fifty of them are cleared with one form, and each refusal is told with its reason', async () => {
    const slugs: string[] = []
    for (let at = 0; at < 10; at++) {
      const slug = await ready(await somebody(), `Crédit ${at}`)
      await post(writingPaths.submit(slug), {}, await somebody())
      await db
        .updateTable('resource_workings')
        .set({
          stage: 'submitted',
          held: true,
          submittedAt: clock.now(),
          submittedBy: newId(clock.now(), clock.chance),
        })
        .where('resourceId', '=', await idOf(slug))
        .execute()
      slugs.push(slug)
    }
    const known = await somebody('Renée Lac')
    await db.updateTable('resource_workings').set({ submittedBy: known.id }).execute()
    const ids = await Promise.all(slugs.map(idOf))
    const none = await post(writingPaths.moderation, { id: ids, kind: 'refused' }, staff)
    expect(none.status).toBe(422)
    expect(none.text.match(/ checked/g)).toHaveLength(10)
    const refused = await post(
      writingPaths.moderation,
      { id: ids, kind: 'refused', reason: 'advert' },
      staff,
    )
    expect(refused.status).toBe(303)
    const letters = await mails()
    expect(letters).toHaveLength(10)
    expect(JSON.stringify(letters)).toContain('publicité')
    // Pressed again, nothing more is sent.
    await post(writingPaths.moderation, { id: ids, kind: 'refused', reason: 'advert' }, staff)
    expect(await mails()).toHaveLength(10)
  })
})

describe('fifty first contributions', () => {
  test('are cleared by five gestures on one page: tick the clean, let through, tick the rest, say why, refuse', async () => {
    const people = await Promise.all(Array.from({ length: 50 }, (_, n) => somebody(`Plume ${n}`)))
    for (const [n, writer] of people.entries()) {
      const slug = await begun(writer, `Ce que nous avons essayé, ${n}`)
      const isSpam = n % 10 === 0
      const text = isSpam ? 'Gagnez https://a.example https://b.example https://c.example ' : ''
      const fields = {
        title: `Ce que nous avons essayé, ${n}`,
        lead: `Qui est venu la fois ${n} ?`,
        authors: writer.name,
        'sections.summary': `${text}Vingt habitant·es, ${n} séances et un récit. `.repeat(6),
      }
      await db
        .updateTable('resource_workings')
        .set({
          fields: sql`fields || ${JSON.stringify(fields)}::jsonb`,
          startedAt: new Date(clock.now().getTime() - 3_600_000),
        })
        .where('resourceId', '=', await idOf(slug))
        .execute()
      expect((await post(writingPaths.submit(slug), {}, writer)).status).toBe(303)
    }
    const tickedOn = async (way: string) => {
      const { text } = await get(`${writingPaths.moderation}?cocher=${way}`, staff)
      return [...text.matchAll(/<input[^>]*name="id"[^>]*>/g)].flatMap(([box]) =>
        / checked/.test(box) ? (/value="([^"]+)"/.exec(box)?.[1] ?? '') : [],
      )
    }
    const clean = await tickedOn('sans-signe')
    expect(clean).toHaveLength(45)
    await post(writingPaths.moderation, { id: clean, kind: 'let-through' }, staff)
    const rest = await tickedOn('tous')
    expect(rest).toHaveLength(5)
    await post(writingPaths.moderation, { id: rest, kind: 'refused', reason: 'advert' }, staff)
    expect((await get(writingPaths.moderation, staff)).text).toMatch(/Personne n’attend/)
    const stages = await db
      .selectFrom('resource_workings')
      .select((of) => ['stage', 'held', of.fn.countAll<string>().as('count')])
      .groupBy(['stage', 'held'])
      .orderBy('stage')
      .execute()
    expect(stages.map(({ stage, held, count }) => [stage, held, Number(count)])).toEqual([
      ['refused', false, 5],
      ['submitted', false, 45],
    ])
    // Nothing is ticked for somebody who did not ask.
    expect(await tickedOn('')).toEqual([])
  })
})

describe('a second person', () => {
  test('is never the one who wrote or sent the text, whatever their role', async () => {
    const slug = await ready(staff)
    await post(writingPaths.submit(slug), {}, staff)
    const seen = String(await numberOf(slug))
    const own = await post(writingPaths.decide(slug), { kind: 'accepted', seen }, staff)
    expect(own.status).toBe(422)
    expect(own.text).toContain('une autre personne')
    expect((await post(writingPaths.publish(slug), {}, staff)).status).toBe(422)
    expect((await post(writingPaths.decide(slug), { kind: 'accepted', seen }, reader)).status).toBe(
      303,
    )
  })

  test('decides on the text they read: a save made meanwhile asks to read again', async () => {
    const slug = await ready(staff)
    await post(writingPaths.submit(slug), {}, staff)
    const seen = String(await numberOf(slug))
    await write(slug, 'resume', { 'sections.summary': 'Tout a changé.' }, staff)
    const late = await post(writingPaths.decide(slug), { kind: 'accepted', seen }, reader)
    expect(late.text).toContain('a changé pendant')
  })

  test('of two who decide at the same instant, one is heard; without the lock both would be', async () => {
    const slug = await ready(staff)
    await post(writingPaths.submit(slug), {}, staff)
    const id = await idOf(slug)
    const seen = await numberOf(slug)
    const readers = Array.from({ length: 8 }, () => asPerson('lab-team'))

    // The same question asked of what was read before anybody decided: everybody would get in.
    const before = await findWorking(db, id)
    if (!before) throw new Error('no text')
    const text = await findTextHands(db, { id, stewardId: staff.id }, before)
    const unlocked = readers.map((viewer) =>
      decideProblem(before, { reader: viewer, text, readers: [], seenNumber: seen, unanswered: 0 }),
    )
    expect(unlocked.filter((problem) => problem === undefined)).toHaveLength(8)

    const answers = await Promise.all(
      readers.map((person) =>
        db
          .transaction()
          .execute((trx) =>
            decideWriting(ctx({ db: trx, person }), slug, { kind: 'accepted', reason: '', seen }),
          ),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(
      answers.filter((answer) => !answer.ok && answer.refusal === 'already-decided'),
    ).toHaveLength(7)
    expect(await db.selectFrom('resource_decisions').selectAll().execute()).toHaveLength(1)
  })

  test('a text published twice at the same instant is one version', async () => {
    const slug = await ready(staff)
    await post(writingPaths.submit(slug), {}, staff)
    await post(
      writingPaths.decide(slug),
      { kind: 'accepted', seen: String(await numberOf(slug)) },
      reader,
    )
    await Promise.all([0, 1, 2].map(() => post(writingPaths.publish(slug), {}, staff)))
    expect(await db.selectFrom('resource_versions').select('number').execute()).toEqual([
      { number: 1 },
    ])
  })

  test('what is said of a part stays beside it until it is dealt with', async () => {
    const writer = await somebody()
    const slug = await ready(writer)
    await post(writingPaths.comments(slug, 'resume'), { text: 'Et le coût ?' }, staff)
    expect((await get(writingPaths.workshop(slug), writer)).text).toContain('remarques')
    const page = await get(writingPaths.part(slug, 'resume'), writer)
    expect(page.text).toContain('Et le coût')
    const path = /action="(\/ressources\/[^"]+\/remarques\/[^"]+)"/.exec(page.text)?.[1] ?? ''
    expect((await post(path, { resolved: 'yes', part: 'resume' }, writer)).status).toBe(303)
    expect((await get(writingPaths.part(slug, 'resume'), writer)).text).toContain('traitée')
    expect((await post(path, { resolved: 'yes' }, await somebody())).status).toBe(404)
  })
})

describe('a published resource', () => {
  test('is written again apart from what is read, and its next version replaces it', async () => {
    const slug = await ready(staff, 'Un panel')
    const publish = async () => {
      await post(writingPaths.submit(slug), {}, staff)
      await post(
        writingPaths.decide(slug),
        { kind: 'accepted', seen: String(await numberOf(slug)) },
        reader,
      )
      await post(writingPaths.publish(slug), {}, staff)
    }
    await publish()
    await write(slug, 'resume', { 'sections.summary': 'La suite est dite ici.' }, staff)
    expect((await get(`/ressources/${slug}`)).text).not.toContain('La suite est dite ici.')
    await publish()
    expect((await get(`/ressources/${slug}`)).text).toContain('La suite est dite ici.')
    const rows = await db
      .selectFrom('resource_versions')
      .select(['number', 'fields'])
      .orderBy('number')
      .execute()
    expect(rows.map(({ number }) => number)).toEqual([1, 2])
    expect(rows[1]?.fields).toMatchObject({ 'sections.summary': 'La suite est dite ici.' })
  })
})

test('the door shows the words of a text, and none of its signs, even where it is cut', async () => {
  const writer = await somebody()
  const slug = await ready(writer)
  const long = `## Titre\n\n**gras** et [lien](https://exemple.fr/a), ${'un mot '.repeat(34)}**encore ${'gras '.repeat(40)}fin**`
  await write(slug, 'resume', { 'sections.summary': long }, writer)
  await post(writingPaths.submit(slug), {}, writer)
  const { text } = await get(writingPaths.moderation, staff)
  const shown = /<p>([^<]*gras[^<]*)<\/p>/.exec(text)?.[1] ?? ''
  expect(shown).toContain('gras et lien')
  expect(shown).toContain('encore gras')
  expect(shown).not.toMatch(/[*#[\]]|https?:/)
})

test('resources/review.ts#decided: a decision reaches who writes, or the page says that it did not', async () => {
  await playTold({ door, db }, reviewTexts.fr.decided, async () => {
    const writer = await somebody()
    const slug = await ready(writer, `À décider ${count}`)
    await post(writingPaths.submit(slug), {}, writer)
    await post(writingPaths.moderation, { id: await idOf(slug), kind: 'let-through' }, staff)
    const seen = String(await numberOf(slug))
    const fields = { kind: 'changes-asked', reason: 'Le coût manque.', seen }
    const email = `personne${count - 1}@valbrenne.example`
    return { path: writingPaths.decide(slug), fields, as: staff, email }
  })
})
