import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { seenField } from '#kit/seen.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { twinPath, twins } from '../../paths/reuse.ts'
import { writingPaths } from '../../paths/writing.ts'
import { aSheet } from '../../testing/examples.ts'
import { mergeHands } from '../../testing/merge-hands.ts'
import { mergeResources } from '../actions/merge-resources.ts'
import { listDuplicates } from '../store/duplicates.ts'
import { lockPair } from '../store/merge.ts'

const database = useDatabase()
const { clock, db } = database
const { get, post, staff, by, made, drafted, merge, rowOf } = mergeHands(database)

beforeEach(async () => {
  clock.set('2026-11-25T09:00:00Z')
  await sql`truncate resources cascade`.execute(db)
})

describe('two resources that become one', () => {
  test('are shown side by side with what will happen, and nothing is done before the box is ticked', async () => {
    const [kept, other] = [await made('Un panel'), await made('Le panel')]
    await db
      .insertInto('resource_replies')
      .values({
        ...{
          id: newId(clock.now(), database.ctx().chance),
          resourceId: other.id,
          authorId: null,
        },
        ...{ organisation: 'Valbrenne', text: 'Merci.', at: clock.now() },
      })
      .execute()
    const asked = await get(
      `${writingPaths.merge(kept.slug)}?avec=/ressources/${other.slug}`,
      staff,
    )
    expect(asked.status).toBe(200)
    expect(asked.text).toMatch(/revenir en\sarrière/)
    expect(asked.text).toMatch(/1\s+réponse d’un territoire/)
    expect(asked.text).toMatch(/name="choice\.title"/)
    for (const sure of [{}, { sure: '' }, { sure: 'on' }]) {
      const refused = await post(
        writingPaths.merge(kept.slug),
        { avec: other.slug, ...sure },
        staff,
      )
      expect(refused.status).toBe(422)
    }
    expect((await rowOf(other.slug))['state']).toBe('published')
    expect((await get(`${writingPaths.merge(kept.slug)}?avec=rien`, staff)).status).toBe(404)
    expect((await merge(kept.slug, other.slug, {}, asPerson([]))).status).toBe(403)
  })

  test('the words chosen make a version; the others are read at their former address', async () => {
    const [kept, other] = [
      await made('Un panel', { lead: 'Premier chapeau' }),
      await made('Le panel', { lead: 'Second chapeau' }),
    ]
    expect((await merge(kept.slug, other.slug, { 'choice.lead': 'other' })).location).toBe(
      `/ressources/${kept.slug}`,
    )
    const page = await get(`/ressources/${kept.slug}`)
    expect(page.text).toContain('Second chapeau')
    expect(page.text).not.toContain('Premier chapeau')
    expect((await rowOf(kept.slug))['version']).toBe(2)
    const versions = await get(writingPaths.versions(kept.slug))
    expect(versions.text).toContain(`href="${writingPaths.versions(other.slug)}"`)
    const former = await get(writingPaths.version(other.slug, 1))
    expect(former.status).toBe(200)
    expect(former.text).toContain('Second chapeau')
    expect(former.text).toContain(`/ressources/${kept.slug}`)
    const lines = await sql<{ act: string; isPublic: boolean }>`
      select act, is_public from audit_lines where act = 'resource.merged'`.execute(db)
    expect(lines.rows).toEqual([{ act: 'resource.merged', isPublic: true }])
  })

  test('every address below the former one leads to the same below the kept one, whoever asks', async () => {
    const [kept, middle, first] = [await made('Un'), await made('Deux'), await made('Trois')]
    await merge(middle.slug, first.slug)
    await merge(kept.slug, middle.slug)
    const below = [
      '',
      '/lignee',
      '/reutiliser',
      '/zenodo.zip',
      '/adapter',
      '/fichiers/01936000-0000-7000-8000-00000000abcd',
    ].map((end) => [`/ressources/${first.slug}${end}`, `/ressources/${kept.slug}${end}`])
    const forms = twins.map((twin) => [twinPath(first.slug, twin), twinPath(kept.slug, twin)])
    for (const [from = '', to] of [...below, ...forms]) {
      for (const person of [undefined, staff]) {
        const answer = await get(`${from}?x=1`, person)
        if (answer.status === 303) continue // a visitor signs in first
        expect([from, answer.status, answer.location?.split('?')[0]]).toEqual([from, 301, to])
      }
    }
    // Nobody takes the address again, and nobody shows it again.
    expect((await made('Trois')).slug).toBe('trois-2')
    expect((await post(writingPaths.bringBack(first.slug), {}, staff)).status).toBe(404)
  })

  test.each([
    ['kept-unpublished', () => drafted('Un'), () => made('Deux')],
    ['other-language', () => made('Un'), () => made('Deux', { language: 'en' })],
    ['born-elsewhere', () => made('Un'), () => made('Deux', { origin: aSheet().origin })],
  ] as const)('%s: refused with its reason, nothing moves', async (why, one, two) => {
    const [kept, other] = [await one(), await two()]
    const done = await by((ctx) =>
      mergeResources(ctx, { kept: kept.slug, other: other.slug, choices: {}, raw: {} }),
    )
    expect(done).toMatchObject({ ok: false, refusal: why })
    expect((await merge(kept.slug, other.slug)).status).toBe(422)
    expect((await rowOf(other.slug))['mergedInto']).toBeNull()
  })

  test('words that wait in a workshop are not lost, nor words that nobody has read published', async () => {
    const [kept, other] = [await made('Un panel'), await made('Le panel')]
    const part = writingPaths.part(other.slug, 'resume')
    await post(part, { 'sections.summary': 'Autre chose.', base: '0', draft: '' }, staff)
    expect((await merge(kept.slug, other.slug)).text).toContain('dans son atelier')

    const draft = await drafted('Un panel, encore', { lead: 'Pas lu' })
    const asked = { kept: kept.slug, other: draft.slug, raw: {} }
    const refused = await by((ctx) => mergeResources(ctx, { ...asked, choices: { lead: 'other' } }))
    expect(refused).toMatchObject({ ok: false, refusal: 'own-text' })
    const none = await by((ctx) => mergeResources(ctx, { ...asked, choices: 'none' }))
    expect(none.ok).toBe(true)
    expect((await rowOf(kept.slug))['version']).toBe(1)
    // What was never published is read by the team alone.
    expect((await get(writingPaths.versions(draft.slug))).status).toBe(301)
    expect((await get(writingPaths.version(draft.slug, 1), staff)).text).toContain('Pas lu')

    const second = await drafted('Un panel, enfin', { lead: 'Lu par une autre' })
    const lead = { 'choice.lead': 'other' }
    expect((await merge(kept.slug, second.slug, lead, asPerson('lab-team'))).status).toBe(303)
    expect((await get(`/ressources/${kept.slug}`)).text).toContain('Lu par une autre')
  })

  test('whoever merges has seen the words that are merged', async () => {
    const [kept, other] = [await made('Un panel'), await made('Le panel')]
    const page = await get(writingPaths.mergeWith(kept.slug, other.slug), staff)
    const seen = new RegExp(`name="${seenField}" value="([^"]*)"`).exec(page.text)?.[1] ?? ''
    expect(seen).not.toBe('')
    await sql`update resources set lead = 'Changé' where slug = ${other.slug}`.execute(db)
    const asked = { kept: kept.slug, other: other.slug, choices: {}, raw: { [seenField]: seen } }
    expect(await by((ctx) => mergeResources(ctx, asked))).toMatchObject({
      refusal: 'changed-meanwhile',
    })
    const late = await merge(kept.slug, other.slug, { [seenField]: seen })
    expect(late.status).toBe(422)
    expect(late.text).toContain('pendant que vous lisiez')
    expect((await rowOf(other.slug))['state']).toBe('published')
    // The page that came back shows the new words, and goes on.
    const again = new RegExp(`name="${seenField}" value="([^"]*)"`).exec(late.text)?.[1] ?? ''
    expect((await merge(kept.slug, other.slug, { [seenField]: again })).status).toBe(303)
  })
})

describe('two mergings at once', () => {
  const both = (pairs: readonly (readonly [string, string])[]) =>
    Promise.allSettled(
      pairs.map(([kept, other]) =>
        by((ctx) => mergeResources(ctx, { kept, other, choices: 'none', raw: {} })),
      ),
    )
  const done = (all: Awaited<ReturnType<typeof both>>) =>
    all.map((result) =>
      result.status === 'rejected' ? 'broken' : result.value.ok ? 'done' : result.value.refusal,
    )

  test('each into the other: one is done, the other finds nothing left', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await made(`Un ${round}`), await made(`Deux ${round}`)]
      const answers = done(
        await both([
          [a.slug, b.slug],
          [b.slug, a.slug],
        ]),
      )
      expect(answers.toSorted()).toEqual(['done', 'not-found'])
      const rows = [await rowOf(a.slug), await rowOf(b.slug)]
      expect(rows.filter(({ state }) => state === 'published')).toHaveLength(1)
    }
  })

  test('the same twice is done once; a chain ends at its end', async () => {
    const [a, b, c] = [await made('Un'), await made('Deux'), await made('Trois')]
    expect(
      done(
        await both([
          [a.slug, b.slug],
          [a.slug, b.slug],
        ]),
      ).toSorted(),
    ).toEqual(['done', 'not-found'])
    const answers = done(
      await both([
        [c.slug, a.slug],
        [a.slug, b.slug],
      ]),
    )
    expect(answers).toEqual(['done', 'not-found'])
    expect((await rowOf(b.slug))['mergedInto']).toBe(c.id)
  })

  test('both wait for the same two rows, in whatever order they name them', async () => {
    const [a, b] = [await made('Un'), await made('Deux')]
    const order: string[] = []
    let open = () => {}
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    let isHeld = () => {}
    const held = new Promise<void>((resolve) => {
      isHeld = resolve
    })
    const first = by(async (ctx) => {
      await lockPair(ctx.db, [a.slug, b.slug])
      isHeld()
      await gate
      order.push('first')
    })
    await held
    const second = by(async (ctx) => {
      await lockPair(ctx.db, [b.slug, a.slug])
      order.push('second')
    })
    // Control: whoever does not ask for the rows goes past.
    await rowOf(a.slug)
    order.push('reader')
    open()
    await Promise.all([first, second])
    expect(order).toEqual(['reader', 'first', 'second'])
  })
})

describe('what is probably here twice', () => {
  test('by address, by number or by title, and nothing else', async () => {
    const at = (link: string) => ({
      kind: 'article' as const,
      content: { ...aSheet().content, link },
    })
    await made('Le vélo', at('https://www.exemple.fr/velo/'))
    await made('Bicyclette', at('http://exemple.fr/velo'))
    await made('Un article', at('https://doi.org/10.1000/xyz'))
    await made('Le même, ailleurs', at('https://exemple.org/lire?doi=10.1000/xyz'))
    await made('Tirer au sort un jury citoyen à Valbrenne')
    await made('Tirer au sort un jury citoyens à Valbrenne')
    await made('Bilan de la saison 2021')
    await made('Bilan de la saison 2022')
    const duplicates = (await listDuplicates(db, { limit: 50, offset: 0 })).pairs
    expect(
      duplicates.map(({ by: why, kept, other }) => [why, [kept.slug, other.slug].toSorted()]),
    ).toEqual([
      ['address', ['bicyclette', 'le-velo']],
      ['number', ['le-meme-ailleurs', 'un-article']],
      [
        'title',
        ['tirer-au-sort-un-jury-citoyen-a-valbrenne', 'tirer-au-sort-un-jury-citoyens-a-valbrenne'],
      ],
    ])
    const page = await get(writingPaths.duplicates, staff)
    expect(page.text).toContain('?avec=')
    expect((await get(writingPaths.duplicates, asPerson([]))).status).toBe(403)
  })
})
