import { describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { verifyArchive } from '../box/archive.ts'
import { eventOf, trackersOf } from '../box/board.ts'
import { votesModule } from '../module.ts'
import { voteFiles, votePaths } from '../paths.ts'
import { closeVote } from '../preparing/actions/run-vote.ts'
import { showLastBatch } from '../preparing/actions/show-receipts.ts'
import { giveCodes } from '../roll/actions/give-codes.ts'
import { linkToken } from '../roll/code.ts'
import { lockVote } from '../store/votes.ts'

const database = useDatabase()
const { db, clock } = database
const { get, post, house } = openDoor(database, { routes: votesModule(() => []).routes })
const staff = asPerson('lab-team')
const colleague = asPerson('lab-team')
const why = 'Le bureau l’a décidé en réunion'

let slug = ''
let tokens: string[] = []
const press = (fields: Record<string, string>) => post(votePaths.act(slug), fields, staff)

interface Box {
  /** What each ballot by screen chooses, in the order of the roll. */
  readonly screen: readonly number[]
  readonly paper?: number
  readonly tier?: 'open' | 'tracked'
  /** Weight of each line of the roll. */
  readonly weights?: readonly number[]
}

/** A vote that was shut, with such a box. */
async function shut({ screen, paper = 0, tier = 'tracked', weights }: Box) {
  clock.set('2026-12-01T10:00:00Z')
  const made = await post(
    votePaths.create,
    {
      title: 'Le banc',
      question: 'Où mettre le banc ?',
      options: 'Place\nParc\nÉcole',
      method: 'single',
      tier,
      ...(weights ? { weightRule: 'Une voix pour mille habitants' } : {}),
      closesOn: '2026-12-10',
      closesTime: '18:00',
    },
    staff,
  )
  slug = /\/scrutins\/(.*)\/preparer/.exec(made.location ?? '')?.[1] ?? ''
  const people = Array.from(
    { length: screen.length + paper + 4 },
    (_, at) => `Personne ${at + 1} ;  ;  ; ${weights?.[at] ?? 1}`,
  ).join('\n')
  expect((await post(votePaths.roll(slug), { source: 'list', people }, staff)).status).toBe(303)
  expect((await press({ act: 'open', unreached: 'yes' })).status).toBe(303)
  const result = await act(house, { person: staff }, (ctx) => giveCodes(ctx, slug))
  if (!result.ok) throw new Error(result.refusal)
  tokens = []
  for (const { code } of result.value.given) tokens.push(await linkToken(code))
  for (const [at, choice] of screen.entries()) await vote(at, choice)
  if (paper > 0) {
    const numbers = Array.from({ length: paper }, (_, at) => screen.length + at + 1).join(' ')
    await post(votePaths.marks(slug), { numbers }, staff)
    const sheets = Array.from({ length: paper }, (_, at) => String((at % 2) + 1)).join('\n')
    for (const as of [staff, colleague]) {
      const fields = { label: 'A', sheets, weight: '1' }
      expect((await post(votePaths.sheets(slug), fields, as)).status).toBe(303)
    }
  }
  clock.set('2026-12-10T18:00:00Z')
  expect((await press({ act: 'shut' })).status).toBe(303)
}

async function vote(at: number, choice: number) {
  const fields = { choice: String(choice), salt: String(at + 1).padStart(32, '0') }
  expect((await post(votePaths.send(slug, tokens[at] ?? ''), fields)).status).toBe(303)
}

/** All that somebody who is not signed in can read of the vote: pages and files. */
async function outside() {
  const pages = [votePaths.vote(slug), votePaths.board(slug), votePaths.recount(slug)]
  const answers = await Promise.all(
    [...pages, ...voteFiles.map((file) => votePaths.file(slug, file))].map(async (path) => {
      const { status, text } = await get(path)
      return { path, status, text }
    }),
  )
  const of = (end: string) => answers.find(({ path }) => path.endsWith(end))
  return { of, all: answers.map(({ text }) => text).join('\n') }
}

/** What would tell how somebody voted: a number of voices, a share, a choice beside a receipt, a salt, a guessable hash. */
async function expectHidden() {
  const { of, all } = await outside()
  for (const file of voteFiles)
    expect(of(file)?.status, file).toBe(file === 'tableau.json' ? 200 : 404)
  const page = of(slug)?.text ?? ''
  expect(page).toMatch(/Option retenue\s: Place</)
  expect(page).toContain('Seuls la décision et le nombre de bulletins sont publiés')
  expect(page).toContain(why)
  expect(page).not.toMatch(/Totaux|Égalités|blancs|nuls|sur papier<|archive\.json/)
  expect(of('/recompter')?.text).toContain('Vous ne pouvez donc pas refaire le dépouillement')
  expect(of('/recompter')?.text).not.toContain('archive.json')
  const board = JSON.parse(of('tableau.json')?.text ?? '{}') as { board: { body: string }[] }
  const last = JSON.parse(board.board.at(-1)?.body ?? '{}') as object
  expect(Object.keys(last).sort()).toEqual(
    ['at', 'box', 'kind', 'reason', 'replaced', 'turnout', 'winners'].sort(),
  )
  expect(last).toMatchObject({ kind: 'decided', winners: [0], reason: why })
  expect(of('/tableau')?.text).not.toMatch(/<\/code> (Place|Parc|École)/)
  const salts = (await db.selectFrom('vote_ballots').select('salt').execute()).map(
    ({ salt }) => salt,
  )
  expect(salts.length).toBeGreaterThan(0)
  for (const salt of salts) expect(all).not.toContain(salt)
  const row = await db.selectFrom('votes').select('result').where('slug', '=', slug).execute()
  expect(JSON.stringify(row[0]?.result)).not.toMatch(/totals|profiles|rounds|pairwise/)
}

const boxes: readonly (readonly [string, Box, RegExp])[] = [
  ['one ballot alone', { screen: [0] }, /moins de cinq bulletins/],
  ['a handful', { screen: [0, 0, 1, 0] }, /moins de cinq bulletins/],
  [
    'one sheet of paper among ballots by screen',
    { screen: [0, 0, 0, 1, 2], paper: 1 },
    /à l’écran/,
  ],
  [
    'one ballot of a weight of its own',
    { screen: [0, 0, 0, 1, 2, 0], weights: [1, 1, 1, 1, 1, 7, 7, 7, 7, 7] },
    /le même poids/,
  ],
]

describe.each(boxes)('%s, in a secret vote', (_, box, told) => {
  test('nothing is counted before it is said what to publish, and why', async () => {
    await shut(box)
    const asked = await get(votePaths.prepare(slug), staff)
    expect(asked.text).toMatch(told)
    expect(asked.text).toContain('Que publier')
    for (const [fields, words] of [
      [{}, /Choisissez ce qui sera publié/],
      [{ reason: why }, /Choisissez ce qui sera publié/],
      [{ publish: 'nothing', reason: why }, /Choisissez ce qui sera publié/],
      [{ publish: 'all' }, /dix caractères au moins/],
      [{ publish: 'decision', reason: 'Non' }, /dix caractères au moins/],
    ] as const) {
      const refused = await press({ act: 'close', ...fields })
      expect(refused.status).toBe(422)
      expect(refused.text).toMatch(words)
      expect((await get(votePaths.vote(slug))).text).not.toMatch(/Option retenue/)
    }
  })

  test('the decision alone leaves nothing else to read, anywhere', async () => {
    await shut(box)
    expect((await press({ act: 'close', publish: 'decision', reason: why })).status).toBe(303)
    await expectHidden()
    expect((await get(votePaths.vote(slug))).text).not.toContain(votePaths.recount(slug))
  })

  test('all of it is published when that is chosen, with the reason, and holds', async () => {
    await shut(box)
    expect((await press({ act: 'close', publish: 'all', reason: why })).status).toBe(303)
    const { of } = await outside()
    expect(of(slug)?.text).toContain(why)
    const archive = JSON.parse(of('archive.json')?.text ?? '')
    expect(await verifyArchive(archive)).toMatchObject({ ok: true })
    expect((await get(votePaths.vote(slug))).text).toContain(votePaths.recount(slug))
  })

  test('the vote may be extended: it takes ballots again, and is counted after', async () => {
    await shut(box)
    const later = { act: 'extend', closesOn: '2026-12-20', closesTime: '18:00' }
    expect((await press({ ...later, reason: '' })).status).toBe(422)
    const past = await press({ ...later, reason: why, closesOn: '2026-12-10' })
    expect(past.text).toContain('La nouvelle fin doit être plus tard')
    expect((await press({ ...later, reason: why })).status).toBe(303)
    expect((await get(votePaths.vote(slug))).text).toMatch(/>Ouvert</)
    const at = box.screen.length + (box.paper ?? 0)
    await vote(at, 1)
    await vote(at + 1, 2)
    clock.set('2026-12-20T18:00:00Z')
    expect((await press({ act: 'shut' })).status).toBe(303)
    expect((await press({ act: 'close', publish: 'all', reason: why })).status).toBe(303)
    const archive = JSON.parse((await get(votePaths.file(slug, 'archive.json'))).text)
    expect(await verifyArchive(archive)).toMatchObject({ ok: true })
  })
})

/** The receipts of the board as somebody outside reads them, a list for each line that has some. */
async function batches(): Promise<readonly (readonly string[])[]> {
  const { text } = await get(votePaths.file(slug, 'tableau.json'))
  const { board } = JSON.parse(text) as { board: { body: string }[] }
  return board.map(({ body }) => trackersOf(eventOf(body))).filter(({ length }) => length > 0)
}

/** Whoever counts isolates voters: shut after each ballot, extended, and shut again. */
async function isolated(box: Box, alone: number) {
  await shut(box)
  const already = box.screen.length + (box.paper ?? 0)
  const seen = [await batches()]
  for (let at = 0; at < alone; at++) {
    const day = String(11 + at)
    const later = { act: 'extend', closesOn: `2026-12-${day}`, closesTime: '18:00', reason: why }
    expect((await press(later)).status, `extension ${at + 1}`).toBe(303)
    await vote(already + at, at % 3)
    clock.set(`2026-12-${day}T18:00:00Z`)
    expect((await press({ act: 'shut' })).status).toBe(303)
    seen.push(await batches())
  }
  return seen
}

describe.each([
  ['one by one', { screen: [0] }, 4],
  ['beside a sheet of paper', { screen: [0, 1, 2, 0, 1], paper: 1 }, 3],
  [
    'beside a weight of its own',
    { screen: [0, 1, 2, 0, 1, 2], weights: [7, 1, 1, 1, 1, 1, 7, 7, 7, 7] },
    3,
  ],
  ['in a vote of more than ten', { screen: [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1], paper: 1 }, 3],
] satisfies readonly (readonly [string, Box, number])[])(
  'a vote that is shut and extended again and again, %s',
  (_, box: Box, alone) => {
    test('tells nothing of those who voted between two ends', async () => {
      const seen = await isolated(box, alone)
      expect(seen.flat(2)).toEqual([])
      expect((await press({ act: 'close', publish: 'all', reason: why })).status).toBe(303)

      const [screen, ...papers] = await batches()
      expect(screen).toHaveLength(box.screen.length + alone)
      expect(papers.flat()).toHaveLength(box.paper ?? 0)
      const archive = JSON.parse((await get(votePaths.file(slug, 'archive.json'))).text)
      expect(await verifyArchive(archive)).toMatchObject({ ok: true })
    })

    test('each voter finds their receipt at the count, not before', async () => {
      await isolated(box, alone)
      const kept = await db
        .selectFrom('vote_ballots')
        .innerJoin('votes', 'votes.id', 'vote_ballots.voteId')
        .select('tracker')
        .where('slug', '=', slug)
        .execute()
      const asked = `${votePaths.board(slug)}?recu=${kept[0]?.tracker}`
      expect((await get(asked)).text).toContain('paraîtront tous ensemble au dépouillement')
      expect((await press({ act: 'close', publish: 'decision', reason: why })).status).toBe(303)
      expect((await batches()).flat().toSorted()).toEqual(
        kept.map(({ tracker }) => tracker).toSorted(),
      )
    })
  },
)

test('a vote whose last batch was shown as it was shut, as until November 2026, is not extended', async () => {
  await shut({ screen: [0, 1] })
  await act(house, {}, async (ctx) => {
    const vote = await lockVote(ctx.db, slug)
    if (vote) await showLastBatch(ctx, vote)
  })
  const later = { act: 'extend', closesOn: '2026-12-20', closesTime: '18:00', reason: why }
  expect((await press(later)).status).toBe(422)
  expect((await press({ act: 'close', publish: 'decision', reason: why })).status).toBe(303)
})

describe('ballots that all say the same', () => {
  const same: Box = { screen: [0, 0, 0, 0, 0, 0] }

  test('what to publish is asked before anybody knows, and they are not counted without it', async () => {
    await shut(same)
    expect((await get(votePaths.prepare(slug), staff)).text).toContain(
      'Si tous les bulletins disent la même chose',
    )
    const refused = await press({ act: 'close' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Tous les bulletins disent la même chose')
    expect((await press({ act: 'close', publish: 'decision', reason: why })).status).toBe(303)
    await expectHidden()
  })

  test('a shut vote is not extended for it: the organiser would know what they extend', async () => {
    await shut(same)
    const counted = await act(house, { person: staff }, (ctx) => closeVote(ctx, slug))
    expect(counted).toMatchObject({ refusal: 'all-alike' })
    const later = { act: 'extend', closesOn: '2026-12-20', closesTime: '18:00', reason: why }
    expect((await press(later)).status).toBe(422)
  })

  test('the claims page says that unanimity is not hidden', async () => {
    await shut(same)
    expect((await get(votePaths.claims(slug))).text).toContain(
      'Rien ne cache tout à fait un vote unanime',
    )
  })
})

test('a choice that nothing needs changes nothing: enough ballots that differ are all published', async () => {
  await shut({ screen: [0, 0, 0, 1, 2] })
  expect((await press({ act: 'close', publish: 'decision', reason: why })).status).toBe(303)
  const archive = JSON.parse((await get(votePaths.file(slug, 'archive.json'))).text)
  expect(await verifyArchive(archive)).toMatchObject({ ok: true, ballots: 5 })
  expect((await get(votePaths.vote(slug))).text).not.toContain(why)
})

test('an open vote hides nobody, and asks nothing', async () => {
  await shut({ screen: [0, 0], tier: 'open' })
  expect((await get(votePaths.prepare(slug), staff)).text).not.toContain('Que publier')
  expect((await press({ act: 'close' })).status).toBe(303)
})

test('a secret vote without a ballot tells of nobody', async () => {
  await shut({ screen: [] })
  expect((await press({ act: 'close' })).status).toBe(303)
})
