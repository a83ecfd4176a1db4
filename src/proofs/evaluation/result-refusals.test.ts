import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { analyse, readTrialPlan } from '#engines/field-trials/index.ts'
import { keepResult, sayNotKnown } from '#modules/evaluation/results/actions/keep-result.ts'
import { publishResult } from '#modules/evaluation/results/actions/publish-result.ts'
import { dropResult, withdrawResult } from '#modules/evaluation/results/actions/withdraw-result.ts'
import { recordedIn } from '#modules/experiments/testing/recorded.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { freezeTrialPlan } from './frozen-plan.ts'

const database = useDatabase()
const { db } = database
const staff = asPerson('lab-team')
const ctx = (person = staff) => database.ctx({ person })
const gone = '01900000-0000-7000-8000-00000000e1a2'
const plainWords = { differs: 'no', deviations: '', note: '' } as const
const because = { reason: 'Une colonne pour une autre.' }
const row = {
  ...{ id: 'a', question: 'Vient-on plus ?', design: 'complete', drawn: 'yes' },
  ...{ outcome: 'presence', treatment: 'recu' },
}

let experimentId = ''
let result = ''
const numbersOf = (rows: number) => {
  const read = readTrialPlan({ design: 'complete', outcome: 'presence', treatment: 'recu' })
  const table = {
    titles: ['presence', 'recu'],
    rows: Array.from({ length: rows }, (_, at) => ({
      ...{ line: at + 2, cells: [String(at % 5), String(at % 2)] },
    })),
    separator: ';',
  }
  const ran = read.ok ? analyse(table, read.plan) : undefined
  if (!ran?.ok) throw new Error('not analysed')
  const plan = {
    ...{ id: 'a', question: 'Vient-on plus ?', isDrawn: true, unit: '', isHigherBetter: undefined },
    ...{ least: undefined, fields: { design: 'complete' } },
  }
  return { plan, ofPeople: true, received: rows, renamed: [], analysis: ran.analysis }
}
const keeping = (rows = 30, more: object = {}) => ({
  ...{ version: 1, place: 1, kind: 'planned' as const, fileSha256: 'f' },
  ...{ numbers: numbersOf(rows), openColumns: undefined, ...more },
})
const refusalOf = async (answer: Promise<{ ok: boolean; refusal?: string }>) =>
  (await answer).refusal ?? 'none'

beforeAll(async () => {
  const recorded = await recordedIn(database)({ stage: 'running', visibility: 'published' })
  experimentId = recorded.id
  await freezeTrialPlan(database, { ...recorded, authorId: staff.id }, [row])
})

beforeEach(async () => {
  await sql`delete from evaluation_results`.execute(db)
  const kept = await keepResult(ctx(), experimentId, keeping())
  if (!kept.ok) throw new Error(kept.refusal)
  result = kept.value.id
})

it('keeps what the plan in force gave, of groups that are large enough, a hundred times at most', async () => {
  const keep = (keptAs: object, as = ctx()) =>
    refusalOf(keepResult(as, experimentId, keptAs as ReturnType<typeof keeping>))
  expect(await keep(keeping(30, { version: 2 }))).toBe('plan-changed')
  expect(await keep(keeping(30, { place: 2 }))).toBe('plan-changed')
  expect(await keep(keeping(8))).toBe('few-people')
  const columns = { titles: ['recu', 'presence'], rows: [['0', '3']] }
  expect(await keep(keeping(30, { openColumns: columns }))).toBe('recognised')
  const same = { titles: ['recu', 'presence'], rows: Array.from({ length: 6 }, () => ['0', '3']) }
  expect(await keep(keeping(30, { openColumns: same }))).toBe('outcome-told')
  expect(await keep(keeping(), ctx(asPerson([])))).toBe('forbidden')
  expect(await refusalOf(keepResult(ctx(), gone, keeping()))).toBe('not-found')
  await sql`insert into evaluation_results (id, experiment_id, kind, state, question, protocol_version,
      protocol_sha256, plan_place, plan_sha256, kept_at)
    select gen_random_uuid(), ${experimentId}, 'unknown', 'draft', 'q', 1, 'a', 1, 'b', now()
    from generate_series(1, 99)`.execute(db)
  expect(await keep(keeping())).toBe('too-many-results')
  const words = { place: 1, reason: 'Trop peu de réponses.' }
  expect(await refusalOf(sayNotKnown(ctx(), experimentId, words))).toBe('too-many-results')
})

it('says of a plan that exists that nothing is known', async () => {
  const words = { place: 2, reason: 'Trop peu de réponses.' }
  expect(await refusalOf(sayNotKnown(ctx(), experimentId, words))).toBe('plan-changed')
  expect(await refusalOf(sayNotKnown(ctx(asPerson([])), experimentId, words))).toBe('forbidden')
  expect(await refusalOf(sayNotKnown(ctx(), gone, words))).toBe('not-found')
})

it('publishes a draft once, with its deviations, while the experiment is public', async () => {
  const publish = (words: object = {}, as = ctx()) =>
    refusalOf(publishResult(as, result, { ...plainWords, ...words }))
  expect(await publish({ differs: 'yes' })).toBe('deviations-unsaid')
  expect(await publish({ deviations: 'Plus tard.' })).toBe('deviations-both')
  expect(await publish({}, ctx(asPerson([])))).toBe('forbidden')
  expect(await refusalOf(publishResult(ctx(), gone, plainWords))).toBe('not-found')
  await sql`update experiments set visibility = 'draft' where id = ${experimentId}`.execute(db)
  expect(await publish()).toBe('not-public')
  await sql`update experiments set visibility = 'published' where id = ${experimentId}`.execute(db)
  const world = ctx()
  expect(await publish({}, world)).toBe('none')
  expect(world.audits).toMatchObject([{ act: 'result.published', public: true }])
  expect(await publish()).toBe('not-a-draft')
})

it('publishes no columns that tell of a few people beside those that were published', async () => {
  const rows = Array.from({ length: 12 }, (_, at) => [String(at % 2), String(at % 3)])
  const draftOf = async (some: readonly (readonly string[])[], more: object = {}) => {
    const openColumns = { titles: ['recu', 'presence'], rows: some }
    const numbers = { ...numbersOf(30), ...more }
    const kept = await keepResult(ctx(), experimentId, keeping(30, { openColumns, numbers }))
    if (!kept.ok) throw new Error(kept.refusal)
    return kept.value.id
  }
  const publish = (id: string) => refusalOf(publishResult(ctx(), id, plainWords))
  const [all, oneLess] = [await draftOf(rows), await draftOf(rows.slice(1))]
  expect(await publish(all)).toBe('none')
  expect(await publish(oneLess)).toBe('told-together')
  expect(await publish(await draftOf(rows.slice(1), { ofPeople: false }))).toBe('none')
  expect(await publish(result)).toBe('none')
  await withdrawResult(ctx(), all, because)
  expect(await publish(oneLess)).toBe('told-together')
})

it('withdraws what is published, and erases what is a draft', async () => {
  expect(await refusalOf(withdrawResult(ctx(), result, because))).toBe('result-not-published')
  expect(await refusalOf(withdrawResult(ctx(), gone, because))).toBe('not-found')
  expect(await refusalOf(withdrawResult(ctx(asPerson([])), result, because))).toBe('forbidden')
  expect(await refusalOf(dropResult(ctx(asPerson([])), result))).toBe('forbidden')
  expect(await refusalOf(dropResult(ctx(), gone))).toBe('not-found')
  await publishResult(ctx(), result, plainWords)
  expect(await refusalOf(dropResult(ctx(), result))).toBe('not-a-draft')
  expect(await refusalOf(withdrawResult(ctx(), result, because))).toBe('none')
  expect(await refusalOf(withdrawResult(ctx(), result, because))).toBe('result-not-published')
})
