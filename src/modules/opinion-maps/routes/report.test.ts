import { unzipSync } from 'fflate'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { StatementReader, VoteReader } from '#engines/opinion-map/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { hasCommand, told } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { closeMap } from '../actions/close-map.ts'
import { countMaps } from '../actions/count-maps.ts'
import { followUp } from '../actions/follow-up.ts'
import { computeMap } from '../computed-map.ts'
import { opinionMapsModule } from '../module.ts'
import { paths } from '../paths.ts'
import { findMap } from '../store/maps.ts'
import { makeAnsweredMap } from '../testing/answered-map.ts'
import { makeOpenMap, makeParticipant } from '../testing/made-map.ts'

const database = useDatabase()
const door = openDoor(database, { routes: opinionMapsModule.routes })
const { db } = database
const team = asPerson('lab-team')
const run = <T>(asked: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, asked)
const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ')
const today = () => dayOf(database.clock.now())

let few = { slug: '', tokens: [] as string[] }
let many = { slug: '', tokens: [] as string[] }

beforeAll(async () => {
  few = await makeAnsweredMap(run, 9, today())
  many = await makeAnsweredMap(run, 24, today())
  await run(countMaps)
})

describe('while few people have answered', () => {
  test('nothing is told, in a page, a paper or a file, to the team neither', async () => {
    expect((await findMap(db, few.slug))?.counted).toBeUndefined()
    const { text } = await door.get(paths.report(few.slug), team)
    expect(text).toContain('dix personnes')
    expect(text).not.toContain('Fermer la rue')
    expect((await door.get(paths.pdf(few.slug), team)).status).toBe(404)
    expect((await door.get(paths.zip(few.slug), team)).status).toBe(404)
    const place = await door.get(paths.ownPlace(few.tokens[0] ?? ''))
    expect(place.text).not.toContain('<svg xmlns')
  })
})

describe('a map that two camps have answered', () => {
  test('shows them as groups that hold, what parts them and what brings them together', async () => {
    const { text } = await door.get(paths.report(many.slug))
    for (const words of ['Les groupes tiennent', 'Groupe A', 'Groupe B', 'Plus de bancs'])
      expect(text).toContain(words)
    expect(text).toContain('<title>Où se placent les personnes</title>')
  })

  test('is not computed again for one person more', async () => {
    const before = (await findMap(db, many.slug))?.countedAt
    await makeParticipant(run, many.slug, ['agree', 'disagree'])
    await run(countMaps)
    expect((await findMap(db, many.slug))?.countedAt).toEqual(before)
  })

  test('says to whoever holds an own address where they stand', async () => {
    const [first = '', second = ''] = many.tokens
    const near = async (token: string) =>
      /groupe (A|B)/.exec((await door.get(paths.ownPlace(token))).text)?.[1]
    const groups = [await near(first), await near(second)]
    expect(groups.toSorted()).toEqual(['A', 'B'])
  })

  test('keeps its answers to itself while it is open, but for the team', async () => {
    expect((await door.get(paths.zip(many.slug))).status).toBe(404)
    expect((await door.get(paths.zip(many.slug), team)).status).toBe(200)
    const early = await run((ctx) => followUp(ctx, many.slug, 8, 'Des bancs en mai.'))
    expect(early).toMatchObject({ refusal: 'not-now' })
  })

  test('closed, it is computed from every answer, and the authority answers what brings together', async () => {
    expect((await run((ctx) => closeMap(ctx, many.slug))).ok).toBe(true)
    await run(countMaps)
    expect((await findMap(db, many.slug))?.counted?.people).toBe(25)
    const answer = (number: number) =>
      run((ctx) => followUp(ctx, many.slug, number, 'Des bancs en mai.'))
    expect(await answer(1)).toMatchObject({ refusal: 'not-agreed' })
    expect(await answer(99)).toMatchObject({ refusal: 'not-found' })
    expect((await door.get(paths.report(many.slug))).text).toContain('Pas encore de réponse')
    const owed = async () =>
      (await opinionMapsModule.waiting?.({ db, now: database.clock.now(), locale: 'fr' }, team)) ??
      []
    expect((await owed()).map(({ href }) => href)).toContain(paths.report(many.slug))
    expect((await answer(8)).ok).toBe(true)
    expect((await door.get(paths.report(many.slug))).text).toContain('Des bancs en mai.')
    const pdf = await door.get(paths.pdf(many.slug))
    expect(pdf.response.headers.get('content-type')).toBe('application/pdf')
  })

  test('is told alike on paper, in a word processor and on slides', {
    timeout: 60_000,
  }, async () => {
    const bytesOf = async (path: string) =>
      new Uint8Array(await (await door.get(path)).response.arrayBuffer())
    const partOf = (bytes: Uint8Array, name: RegExp) =>
      Object.entries(unzipSync(bytes))
        .filter(([path]) => name.test(path))
        .map(([, part]) => new TextDecoder().decode(part))
        .join('')
    const read = (xml: string, end: RegExp) =>
      squeezed(xml.replaceAll(end, ' ').replaceAll(/<[^>]*>/g, ''))
    const docx = read(
      partOf(await bytesOf(paths.docx(many.slug)), /^word\/document\.xml$/),
      /<\/w:(?:p|tc)>/g,
    )
    const pptx = read(
      partOf(await bytesOf(paths.pptx(many.slug)), /^ppt\/slides\/slide\d+\.xml$/),
      /<\/a:p>/g,
    )
    const pdf = hasCommand('pdftotext')
      ? squeezed(told(await bytesOf(paths.pdf(many.slug)), 'r.pdf', 'pdftotext', 'FILE', '-'))
      : undefined
    for (const words of [
      ...['Ce qui rassemble', 'Ce qui sépare', 'Tous les énoncés', 'Des bancs en mai.'],
      ...['Plus de bancs sur la place.', 'Fermer la rue du Moulin aux voitures.', 'Groupe B'],
    ]) {
      expect(docx).toContain(words)
      expect(pptx).toContain(words)
      if (pdf !== undefined) expect(pdf).toContain(words)
    }
    const shares = (text: string) => (text.match(/\d+ ?%/g) ?? []).length
    expect(shares(pptx)).toBe(shares(docx))
    if (pdf !== undefined) expect(shares(pdf)).toBe(shares(docx))
  })

  test('gives its answers in the columns of Polis, from which the same map comes', async () => {
    const { response } = await door.get(paths.zip(many.slug))
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
    const textOf = (name: string) => new TextDecoder().decode(files[name])
    expect(Object.keys(files).toSorted()).toEqual([
      ...['comments.csv', 'participants-votes.csv', 'summary.csv', 'votes.csv'],
    ])
    const statements = new StatementReader()
    statements.push(textOf('comments.csv'))
    const known = statements.end()
    const votes = new VoteReader(known.statements)
    votes.push(textOf('votes.csv'))
    const read = votes.end()
    expect([known.problems, read.problems]).toEqual([[], []])
    const again = computeMap({ rows: read.rows, out: [], meta: [] })
    const map = await findMap(db, many.slug)
    const exact = map?.counted
    const tallies = (counted: typeof exact) =>
      counted?.statements
        .map(({ number, agrees, disagrees, seen }) => [number, agrees, disagrees, seen])
        .sort(([number = 0], [other = 0]) => number - other)
    expect(tallies(again)).toEqual(tallies(exact))
    expect(again.groups.length).toBeGreaterThan(1)
    expect([again.people, again.answers, again.groups, again.spots]).toEqual([
      ...[exact?.people, exact?.answers, exact?.groups, exact?.spots],
    ])
    // The same rows, and not in the order in which people came.
    const answerOf = (person: unknown, number: unknown, vote: unknown) => ({ person, number, vote })
    const rowsOf = (answers: readonly ReturnType<typeof answerOf>[]) => {
      const rows = new Map<unknown, string[]>()
      for (const { person, number, vote } of answers) {
        rows.set(person, [...(rows.get(person) ?? []), `${number}:${vote}`].toSorted())
      }
      return [...rows.values()].map((row) => row.join())
    }
    const published = rowsOf(
      Array.from(read.rows.votes, (vote, place) => {
        const statement = read.rows.statementIds[read.rows.statements[place] ?? -1]
        return answerOf(read.rows.voters[place], statement, vote)
      }),
    )
    const arrived = await db
      .selectFrom('opinion_votes')
      .innerJoin('opinion_statements', 'opinion_statements.id', 'opinion_votes.statementId')
      .where('opinion_votes.mapId', '=', map?.id ?? '')
      .select(['participantId', 'number', 'vote'])
      .orderBy('place')
      .execute()
    const came = rowsOf(arrived.map((row) => answerOf(row.participantId, row.number, row.vote)))
    expect(published.toSorted()).toEqual(came.toSorted())
    expect(published).not.toEqual(came)
    // Nobody is said, and no hour.
    expect(textOf('participants-votes.csv').split('\n')[0]).toMatch(/^participant,group-id,n-com/)
    const days = new Set(
      textOf('votes.csv')
        .split('\n')
        .slice(1, -1)
        .map((line) => line.split(',')[0]),
    )
    expect([...days].map((time) => Number(time) % 86_400_000)).toEqual([0])
  })
})

test('a group that is too small to be told is in no file either, for the team neither', async () => {
  const sized = async (groups: readonly number[]) => {
    const sizes = JSON.stringify(groups)
    await sql`update opinion_maps set counted = jsonb_set(counted, '{groups}', ${sizes}::jsonb)
      where slug = ${many.slug}`.execute(db)
  }
  const before = (await findMap(db, many.slug))?.counted?.groups ?? []
  expect((await door.get(paths.zip(many.slug))).status).toBe(200)
  await sized([22, 3])
  expect((await door.get(paths.zip(many.slug))).status).toBe(404)
  expect((await door.get(paths.zip(many.slug), team)).status).toBe(404)
  const { text } = await door.get(paths.report(many.slug))
  expect(text).toContain('ni les groupes ni les réponses ne sont donnés')
  expect(text).not.toContain('export.zip')
  await sized(before)
})

test('what waits for the team is on its page of the day, and for nobody else', async () => {
  const slug = await makeOpenMap(run, { openUntil: '2026-12-31' })
  const token = await makeParticipant(run, slug)
  await door.post(paths.ownStatements(token), { text: 'Un banc devant l’école.' })
  const lines = async (viewer: typeof team) =>
    (await opinionMapsModule.waiting?.({ db, now: database.clock.now(), locale: 'fr' }, viewer)) ??
    []
  expect((await lines(team)).map(({ href }) => href)).toContain(paths.moderation(slug))
  expect(await lines(asPerson([]))).toEqual([])
})

test('a map is found by its words by anyone', async () => {
  const slug = await makeOpenMap(run)
  const found = await opinionMapsModule.search?.(db, {
    ...{ words: 'déplacer', viewer: undefined, locale: 'fr', limit: 50 },
  })
  expect(found?.map(({ href }) => href)).toContain(paths.map(slug))
})
