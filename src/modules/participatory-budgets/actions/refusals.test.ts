import { expect, test } from 'vitest'
import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { addStep, deliverProject, finishStep } from '../delivery/actions/deliver-project.ts'
import { type AnswerForm, ideaShape } from '../idea.ts'
import { participatoryBudgetsModule } from '../module.ts'
import { getEdition, listEditions, moveEdition } from '../store/editions.ts'
import { listIdeas } from '../store/ideas.ts'
import { benchIdea } from '../testing/edition-made.ts'
import { makeOpenEdition, rulesRead } from '../testing/made-edition.ts'
import { takeBackVote } from './count-edition.ts'
import { appealIdea, consentToMerge, withdrawIdea } from './follow-idea.ts'
import { answerIdea, askService, decideOnAppeal, giveOpinion, proposeMerge } from './judge-idea.ts'
import { enterIdea, proposeIdea } from './propose-idea.ts'
import { closeEdition, closeIdeas, freezeRules, prepareVote } from './run-edition.ts'
import { copyEdition, createEdition, saveRules } from './write-rules.ts'

const database = useDatabase()
const { house } = openDoor(database, { routes: participatoryBudgetsModule.routes })
const team = asPerson('lab-team')
const run = <T>(asked: (ctx: Ctx) => Promise<T>) => act(house, { person: team }, asked)
const today = () => dayOf(database.clock.now())
const idea = ideaShape.parse(benchIdea)
const yes = (cents: number): AnswerForm => ({
  verdict: 'admissible',
  answer: 'Possible.',
  costs: [{ label: 'Bancs', cents }],
})
const no = { verdict: 'refused', answer: 'Hors de la commune.', clause: 1 } as const

test('rules are frozen once, with a clause, before ideas are over', async () => {
  const fresh = async (change: object = {}) => {
    const made = await run((ctx) => createEdition(ctx, { ...rulesRead, ...change }))
    return made.ok ? made.value.slug : ''
  }
  const refused = async (slug: string) => await run((ctx) => freezeRules(ctx, slug))
  expect(await refused(await fresh({ clauses: [] }))).toMatchObject({ refusal: 'no-clause' })
  const past = await fresh({ ideasUntil: '2026-01-01' })
  expect(await refused(past)).toMatchObject({ refusal: 'ideas-end-passed' })
  const slug = await fresh()
  expect((await refused(slug)).ok).toBe(true)
  expect(await refused(slug)).toMatchObject({ refusal: 'not-now' })
  expect(await run((ctx) => saveRules(ctx, slug, rulesRead))).toMatchObject({ refusal: 'frozen' })
  const edition = (await listEditions(house.db, true)).find((found) => found.slug === slug)
  // Whatever asks it: the base refuses it too.
  await expect(
    house.db
      .updateTable('budget_editions')
      .set({ envelopeCents: 1 })
      .where('slug', '=', slug)
      .execute(),
  ).rejects.toThrow('frozen')
  expect((await getEdition(house.db, edition?.id ?? '')).envelopeCents).toBe(900_000)
  expect((await run((ctx) => copyEdition(ctx, slug, 'Suivante'))).ok).toBe(true)
})

test('an idea has a theme and an area of the rules, and comes while ideas are open', async () => {
  const { slug } = await makeOpenEdition(run)
  const propose = (change: object) => run((ctx) => proposeIdea(ctx, slug, { ...idea, ...change }))
  expect(await propose({ theme: 'Argent' })).toMatchObject({ refusal: 'unknown-theme' })
  expect(await propose({ area: 'Nord' })).toMatchObject({ refusal: 'unknown-area' })
  const areas = [{ name: 'Nord', cents: 900_000 }]
  const parted = await makeOpenEdition(run, { areas }, [])
  const none = await run((ctx) => proposeIdea(ctx, parted.slug, idea))
  expect(none).toMatchObject({ refusal: 'unknown-area' })
  expect((await run((ctx) => proposeIdea(ctx, parted.slug, { ...idea, area: 'Nord' }))).ok).toBe(
    true,
  )
  const late = await makeOpenEdition(run, { ideasUntil: today() })
  await run((ctx) => closeIdeas(ctx, late.slug))
  const entered = await run((ctx) => enterIdea(ctx, late.slug, { ...idea, medium: 'paper' }))
  expect(entered).toMatchObject({ refusal: 'not-now' })
})

test('ideas are not closed before the day that was announced', async () => {
  const { slug } = await makeOpenEdition(run)
  expect(await run((ctx) => closeIdeas(ctx, slug))).toMatchObject({ refusal: 'ideas-still-open' })
  expect(await run((ctx) => closeEdition(ctx, slug, 'Fini.'))).toMatchObject({ refusal: 'not-now' })
})

test('an answer has its cost in the bounds or a clause that is there, and is given once', async () => {
  const { slug } = await makeOpenEdition(run)
  const answer = (form: Parameters<typeof answerIdea>[3], number = 1) =>
    run((ctx) => answerIdea(ctx, slug, number, form))
  expect(await answer(yes(9_999))).toMatchObject({ refusal: 'cost-too-low' })
  expect(await answer(yes(600_001))).toMatchObject({ refusal: 'cost-too-high' })
  expect(await answer({ ...no, clause: 2 })).toMatchObject({ refusal: 'no-such-clause' })
  expect((await answer(no)).ok).toBe(true)
  expect(await answer(no)).toMatchObject({ refusal: 'why-needed' })
  const asked = { service: 'Voirie', dueOn: today() }
  const ask = () => run((ctx) => askService(ctx, slug, 2, asked))
  expect((await ask()).ok).toBe(true)
  expect(await ask()).toMatchObject({ refusal: 'asked-already' })
  const nowhere = { review: crypto.randomUUID(), reason: 'Oui.', costCents: undefined }
  expect(
    await run((ctx) => giveOpinion(ctx, slug, 2, { ...nowhere, advice: 'favourable' })),
  ).toMatchObject({ refusal: 'not-found' })
})

test('two ideas are joined when both are on their way, and both authors agree', async () => {
  const { slug, tokens } = await makeOpenEdition(run, {}, ['ines@exemple.fr', '', ''])
  const [first = '', second = '', third = ''] = tokens
  const merge = (number: number, other: number) =>
    run((ctx) => proposeMerge(ctx, slug, number, { other, reason: 'La même.' }))
  expect(await merge(1, 9)).toMatchObject({ refusal: 'no-such-idea' })
  expect(await merge(1, 1)).toMatchObject({ refusal: 'cannot-merge' })
  expect((await merge(1, 2)).ok).toBe(true)
  expect(await merge(1, 3)).toMatchObject({ refusal: 'asked-already' })
  const consent = (token: string, words: 'given' | 'refused') =>
    run((ctx) => consentToMerge(ctx, token, words))
  expect(await consent(third, 'given')).toMatchObject({ refusal: 'not-now' })
  expect((await consent(second, 'refused')).ok).toBe(true)
  // One no is enough: the other is not asked any more, and both stay as they were.
  expect(await consent(first, 'given')).toMatchObject({ refusal: 'not-now' })
  const [edition] = (await listEditions(house.db, true)).filter((found) => found.slug === slug)
  const states = async () =>
    (await listIdeas(house.db, edition?.id ?? '')).map(({ state }) => state)
  expect(await states()).toEqual(['received', 'received', 'received'])
  expect((await merge(1, 2)).ok).toBe(true)
  await consent(first, 'given')
  await consent(second, 'given')
  expect(await states()).toEqual(['merged', 'received', 'received'])
  // Whoever proposed the second takes it back: the first was not taken back, and goes on alone.
  expect((await run((ctx) => withdrawIdea(ctx, second))).ok).toBe(true)
  expect(await states()).toEqual(['received', 'withdrawn', 'received'])
  const letters = await database.db.selectFrom('outbox_mails').selectAll().execute()
  const letter = letters.filter(({ recipient }) => recipient === 'ines@exemple.fr').at(-1)
  expect(String(letter?.['bodyText'])).toContain('la vôtre est étudiée de nouveau')
})

test('the same words are not received twice in one edition', async () => {
  const { slug } = await makeOpenEdition(run, {}, [])
  const again = (description: string) =>
    run((ctx) => proposeIdea(ctx, slug, { ...idea, description }))
  expect((await again('Pour se reposer à l’ombre.')).ok).toBe(true)
  expect(await again('Pour se reposer À L’OMBRE.')).toMatchObject({ refusal: 'already-there' })
  expect((await again('Pour se reposer au soleil.')).ok).toBe(true)
})

test('no vote is prepared while an answer or a consent is owed', async () => {
  const { slug, tokens } = await makeOpenEdition(run, { ideasUntil: today() }, ['', '', ''])
  const prepare = () => run((ctx) => prepareVote(ctx, slug))
  expect(await prepare()).toMatchObject({ refusal: 'not-now' })
  await run((ctx) => closeIdeas(ctx, slug))
  expect(await prepare()).toMatchObject({ refusal: 'unanswered', about: '1, 2, 3' })
  await run((ctx) => answerIdea(ctx, slug, 1, no))
  await run((ctx) => appealIdea(ctx, tokens[0] ?? '', 'Voyez encore.'))
  for (const number of [2, 3]) await run((ctx) => answerIdea(ctx, slug, number, yes(20_000)))
  // An appeal that nobody decided is an answer that is owed.
  expect(await prepare()).toMatchObject({ refusal: 'unanswered', about: '1' })
  const dismissed = {
    decision: 'dismissed',
    answer: 'La réponse tient.',
    jury: 'Cinq habitants tirés au sort',
  } as const
  await run((ctx) => decideOnAppeal(ctx, slug, 1, dismissed))
  await run((ctx) => proposeMerge(ctx, slug, 2, { other: 3, reason: 'La même.' }))
  expect(await prepare()).toMatchObject({ refusal: 'merges-awaited' })
  await run((ctx) => consentToMerge(ctx, tokens[1] ?? '', 'refused'))
  expect((await prepare()).ok).toBe(true)
  expect(await run((ctx) => withdrawIdea(ctx, tokens[1] ?? ''))).toMatchObject({
    refusal: 'not-now',
  })
})

test('a merge that nobody answered in time holds up no vote, and is not agreed to on the ballots', async () => {
  const days = { ideasUntil: today(), analysisUntil: today() }
  const { slug, tokens } = await makeOpenEdition(run, days)
  await run((ctx) => closeIdeas(ctx, slug))
  for (const number of [1, 2]) await run((ctx) => answerIdea(ctx, slug, number, yes(20_000)))
  await run((ctx) => proposeMerge(ctx, slug, 1, { other: 2, reason: 'La même.' }))
  const prepare = () => run((ctx) => prepareVote(ctx, slug))
  expect(await prepare()).toMatchObject({ refusal: 'merges-awaited' })
  database.clock.pass({ days: 1 })
  const made = await prepare()
  expect(made.ok).toBe(true)
  expect(await run((ctx) => consentToMerge(ctx, tokens[0] ?? '', 'given'))).toMatchObject({
    refusal: 'not-now',
  })
  // A vote that is cancelled gives the analysis back: the ballots can be written again.
  const voteOf = async () =>
    (await listEditions(house.db, true)).find((found) => found.slug === slug)
  const first = (await voteOf())?.voteSlug ?? ''
  await run((ctx) => takeBackVote(ctx, 'un-autre-vote'))
  expect(await voteOf()).toMatchObject({ state: 'vote', voteSlug: first })
  await run((ctx) => takeBackVote(ctx, first))
  expect(await voteOf()).toMatchObject({ state: 'analysis', voteSlug: undefined })
  expect((await prepare()).ok).toBe(true)
})

test('a vote needs two projects, and a last day that has not passed', async () => {
  const alone = await makeOpenEdition(run, { ideasUntil: today() }, [''])
  await run((ctx) => closeIdeas(ctx, alone.slug))
  await run((ctx) => answerIdea(ctx, alone.slug, 1, yes(20_000)))
  const prepare = (slug: string) => run((ctx) => prepareVote(ctx, slug))
  expect(await prepare(alone.slug)).toMatchObject({ refusal: 'two-projects-needed' })
  const days = { ideasUntil: today(), analysisUntil: today(), voteUntil: today() }
  const late = await makeOpenEdition(run, days)
  await run((ctx) => closeIdeas(ctx, late.slug))
  for (const number of [1, 2]) await run((ctx) => answerIdea(ctx, late.slug, number, yes(20_000)))
  database.clock.pass({ days: 3 })
  expect(await prepare(late.slug)).toMatchObject({ refusal: 'vote-end-passed' })
})

test('a step that ends late has a reason, and a project is delivered when its steps are done', async () => {
  const { slug } = await makeOpenEdition(run)
  await run((ctx) => answerIdea(ctx, slug, 1, yes(20_000)))
  const edition = (await listEditions(house.db, true)).find((found) => found.slug === slug)
  const part = { area: '', cents: 900_000, spent: 20_000, voters: 6, winners: [1], projects: [] }
  const parts = [{ ...part, ties: [], isByLot: false }]
  const result = { parts, voters: 6, screen: 6, paper: 0 }
  await moveEdition(house.db, edition?.id ?? '', { state: 'delivery', result })
  const step = { title: 'Commande', dueOn: '2026-01-10' }
  expect(await run((ctx) => addStep(ctx, slug, 2, step))).toMatchObject({ refusal: 'not-found' })
  expect((await run((ctx) => addStep(ctx, slug, 1, step))).ok).toBe(true)
  const delivered = { deliveredOn: today(), realCents: 21_000 }
  const deliver = (change: object = {}) =>
    run((ctx) => deliverProject(ctx, slug, 1, { ...delivered, ...change }))
  expect(await deliver()).toMatchObject({ refusal: 'steps-left' })
  const id = (await house.db.selectFrom('budget_steps').select('id').execute()).at(-1)?.id ?? ''
  const end = (doneOn: string, delayReason: string) =>
    run((ctx) => finishStep(ctx, slug, 1, { step: id, doneOn, delayReason }))
  expect(await end('2030-01-01', '')).toMatchObject({ refusal: 'not-yet' })
  expect(await end(today(), '')).toMatchObject({ refusal: 'reason-needed' })
  expect((await end(today(), 'Le bois manquait.')).ok).toBe(true)
  expect(await deliver({ deliveredOn: '2030-01-01' })).toMatchObject({ refusal: 'not-yet' })
  expect((await deliver()).ok).toBe(true)
  expect(await deliver()).toMatchObject({ refusal: 'not-now' })
})
