import { expect, test } from 'vitest'
import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { opinionMapsModule } from '../module.ts'
import { draftRead, makeOpenMap, makeParticipant } from '../testing/made-map.ts'
import { answerStatement, readOwnAnswers, startAnswers } from './answer-map.ts'
import { closeMap } from './close-map.ts'
import { decideOnAppeal, judgeStatement } from './judge-statement.ts'
import { createMap, openMap, saveMap } from './prepare-map.ts'
import { addStatement, appealStatement, proposeStatement } from './propose-statement.ts'

const database = useDatabase()
const { house } = openDoor(database, { routes: opinionMapsModule.routes })
const team = asPerson('lab-team')
const run = <T>(asked: (ctx: Ctx) => Promise<T>) => act(house, { person: team }, asked)
const today = () => dayOf(database.clock.now())
const no = { verdict: 'refused', clause: 2, reason: 'Il vise une voisine.' } as const
const yes = { verdict: 'accepted' } as const

test('a map opens once, with a charter, five statements and days to answer', async () => {
  const fresh = async (change: object) => {
    const made = await run((ctx) => createMap(ctx, { ...draftRead, ...change }))
    return made.ok ? made.value.slug : ''
  }
  const open = async (change: object) => {
    const slug = await fresh(change)
    return await run((ctx) => openMap(ctx, slug))
  }
  expect(await open({ openUntil: '2026-01-01' })).toMatchObject({ refusal: 'last-day-passed' })
  expect(await open({ charter: [] })).toMatchObject({ refusal: 'no-charter' })
  expect(await open({ seeds: ['Un seul.'] })).toMatchObject({ refusal: 'few-statements' })
  const slug = await makeOpenMap(run)
  expect(await run((ctx) => openMap(ctx, slug))).toMatchObject({ refusal: 'not-now' })
  const saved = await run((ctx) => saveMap(ctx, slug, draftRead))
  expect(saved).toMatchObject({ refusal: 'opened-already' })
})

test('an answer is to a statement that is asked, while the map takes answers', async () => {
  const slug = await makeOpenMap(run)
  const token = await makeParticipant(run, slug)
  const say = (statement: number, by = token) =>
    run((ctx) => answerStatement(ctx, by, { statement, vote: 'agree' }))
  expect(await say(1, 'nobody')).toMatchObject({ refusal: 'not-found' })
  expect(await say(99)).toMatchObject({ refusal: 'not-asked' })
  expect((await say(1)).ok).toBe(true)
  // Taken out while the page was open.
  await run((ctx) => judgeStatement(ctx, slug, 2, no))
  expect(await say(2)).toMatchObject({ refusal: 'not-asked' })
  const late = await makeOpenMap(run, { openUntil: today() })
  const last = await makeParticipant(run, late, ['pass'])
  await run((ctx) => closeMap(ctx, late))
  expect(await say(1, last)).toMatchObject({ refusal: 'not-now' })
  expect(await run((ctx) => startAnswers(ctx, late))).toMatchObject({ refusal: 'not-now' })
  expect(await run((ctx) => proposeStatement(ctx, last, 'Trop tard.'))).toMatchObject({
    refusal: 'not-now',
  })
})

test('a change of mind counts once, and a press that comes twice writes once', async () => {
  const slug = await makeOpenMap(run)
  const token = await makeParticipant(run, slug, ['agree', 'disagree'])
  const say = (vote: 'agree' | 'disagree' | 'pass') =>
    run((ctx) => answerStatement(ctx, token, { statement: 1, vote }))
  // At once, as two tabs or a nervous finger do.
  await Promise.all([say('disagree'), say('disagree'), say('disagree')])
  const own = await readOwnAnswers({ db: house.db }, token)
  expect([...(own?.votes ?? [])]).toEqual([
    [1, -1],
    [2, -1],
  ])
  const rows = await house.db.selectFrom('opinion_votes').selectAll().orderBy('place').execute()
  const mine = rows.filter(({ participantId }) => participantId === own?.participant.id)
  expect(mine.map(({ times }) => times)).toEqual([2, 1])
})

test('what is proposed is new, and no more than ten come from one person', async () => {
  const slug = await makeOpenMap(run)
  const token = await makeParticipant(run, slug)
  const propose = (text: string, by = token) => run((ctx) => proposeStatement(ctx, by, text))
  expect(await propose('x', 'nobody')).toMatchObject({ refusal: 'not-found' })
  expect(await propose('IL FAUT PLUS DE BANCS SUR LA PLACE.')).toMatchObject({
    refusal: 'already-there',
  })
  for (let at = 0; at < 10; at++) expect((await propose(`Énoncé nouveau ${at}`)).ok).toBe(true)
  expect(await propose('Un de trop.')).toMatchObject({ refusal: 'too-many' })
  const add = (text: string) => run((ctx) => addStatement(ctx, slug, text))
  expect(await add('Énoncé nouveau 1')).toMatchObject({ refusal: 'already-there' })
  expect((await add('De la réunion du lundi.')).ok).toBe(true)
})

test('a refusal cites the charter; its author appeals once, and the appeal is decided once', async () => {
  const slug = await makeOpenMap(run)
  const token = await makeParticipant(run, slug)
  const other = await makeParticipant(run, slug)
  await run((ctx) => proposeStatement(ctx, token, 'Mon voisin se gare mal.'))
  await run((ctx) => proposeStatement(ctx, token, 'Des bancs, encore des bancs.'))
  const judge = (number: number, form: Parameters<typeof judgeStatement>[3]) =>
    run((ctx) => judgeStatement(ctx, slug, number, form))
  expect(await judge(6, { ...no, clause: 3 })).toMatchObject({ refusal: 'no-such-clause' })
  expect(await judge(6, { verdict: 'double', doubleOf: 7 })).toMatchObject({
    refusal: 'no-such-statement',
  })
  expect(await judge(99, yes)).toMatchObject({ refusal: 'not-found' })
  expect((await judge(6, no)).ok).toBe(true)
  expect((await judge(7, { verdict: 'double', doubleOf: 1 })).ok).toBe(true)
  expect(await judge(6, yes)).toMatchObject({ refusal: 'not-now' })
  const appeal = (by: string) => run((ctx) => appealStatement(ctx, by, 6, 'Il ne nomme personne.'))
  expect(await appeal(other)).toMatchObject({ refusal: 'not-found' })
  const decide = () =>
    run((ctx) => decideOnAppeal(ctx, slug, 6, { decision: 'upheld', answer: 'C’est vrai.' }))
  expect(await decide()).toMatchObject({ refusal: 'not-now' })
  expect((await appeal(token)).ok).toBe(true)
  expect(await appeal(token)).toMatchObject({ refusal: 'not-now' })
  expect((await decide()).ok).toBe(true)
  const own = await readOwnAnswers({ db: house.db }, token)
  expect(own?.statements.find(({ number }) => number === 6)).toMatchObject({ state: 'shown' })
})

test('a map is not closed while a statement or an appeal waits, nor before its day', async () => {
  const early = await makeOpenMap(run)
  expect(await run((ctx) => closeMap(ctx, early))).toMatchObject({ refusal: 'still-open' })
  const slug = await makeOpenMap(run, { openUntil: today() })
  const token = await makeParticipant(run, slug)
  await run((ctx) => proposeStatement(ctx, token, 'Un énoncé de plus.'))
  const close = () => run((ctx) => closeMap(ctx, slug))
  expect(await close()).toMatchObject({ refusal: 'unjudged' })
  await run((ctx) => judgeStatement(ctx, slug, 6, no))
  await run((ctx) => appealStatement(ctx, token, 6, 'Voyez encore.'))
  expect(await close()).toMatchObject({ refusal: 'unjudged' })
  await run((ctx) =>
    decideOnAppeal(ctx, slug, 6, { decision: 'dismissed', answer: 'La règle tient.' }),
  )
  expect((await close()).ok).toBe(true)
  expect(await close()).toMatchObject({ refusal: 'not-now' })
})
