import { beforeEach, expect, test } from 'vitest'
import { seenField } from '#kit/seen.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import type { Experiment } from '../../experiment.ts'
import { evaluationPaths as paths } from '../../paths/evaluation.ts'
import { noResults } from '../../results-now.ts'
import { recordedIn } from '../../testing/recorded.ts'
import { saveEvaluation } from '../actions/save-evaluation.ts'
import { listEvaluationLines } from '../store/evaluations.ts'
import { evaluationRoutes } from './evaluation.tsx'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: evaluationRoutes(noResults) })
const staff = asPerson('lab-team')
const colleague = asPerson('lab-team')
const experiment = recordedIn(database)

let lab: Experiment
let at: string
beforeEach(async () => {
  lab = await experiment({ title: `L’évaluation ${Math.random()}` })
  at = paths.lines(lab.slug)
})

const plain = (html: string) => html.replace(/[\u00a0\u202f]/g, ' ')
const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const post = (fields: Record<string, string>, as = staff) => door.post(at, fields, as)
const lines = () => listEvaluationLines(db, lab.id)

async function begin() {
  await post({
    'questions.new1.question': 'Qui est venu ?',
    'questions.new1.indicator': 'Liste d’émargement',
    'questions.new2.question': 'Qui manquait ?',
  })
  const [came, missing] = await lines()
  if (!came || !missing) throw new Error('two questions were written')
  const seen = hidden((await door.get(at, staff)).text, seenField)
  return { came: `questions.${came.id}`, missing: `questions.${missing.id}`, seen }
}

test('questions are added, answered and removed on one page, by one act', async () => {
  const { came, missing } = await begin()
  const saved = await post({
    [`${came}.finding`]: 'Des gens du quartier',
    [`${missing}.remove`]: 'yes',
  })
  expect(saved.status).toBe(303)
  expect((await lines()).map(({ question, finding }) => [question, finding])).toEqual([
    ['Qui est venu ?', 'Des gens du quartier'],
  ])
  const told = await db
    .selectFrom('audit_lines')
    .select(['act', 'detail'])
    .where('subject', '=', `experiment:${lab.id}`)
    .orderBy('position', 'desc')
    .executeTakeFirstOrThrow()
  expect(told).toEqual({ act: 'evaluation.changed', detail: { added: 0, changed: 1, removed: 1 } })
})

test('two people answer two cells of one line, and none of their words is lost', async () => {
  const { came, seen } = await begin()
  await post({ [`${came}.source`]: 'Feuilles de présence' }, colleague)
  const mine = { [seenField]: seen, _whole: 'yes', [`${came}.finding`]: 'Des gens du quartier' }
  expect((await post(mine)).status).toBe(303)
  expect((await lines())[0]).toMatchObject({
    source: 'Feuilles de présence',
    finding: 'Des gens du quartier',
  })
  const both = await post({ ...mine, [`${came}.source`]: 'Un carnet' })
  expect(both.status).toBe(422)
  expect(both.text).toContain('Un carnet')
  expect(both.text).toContain('Feuilles de présence')
})

test('a block from a sheet is told, then saved; a question that is known is answered', async () => {
  await begin()
  const block = [
    'Question\tIndicateur\tCible\tRésultat',
    'Qui est venu ?\t\t24 personnes\t31 personnes',
    'Combien de temps ?\tHeures\t\t',
    '\t\t12\t',
  ].join('\n')
  const told = await door.post(paths.paste(lab.slug), { block }, staff)
  const text = plain(told.text)
  expect(text).toContain('1 ligne à ajouter, 1 à changer, 0 sans changement, 1 laissée de côté')
  expect(text).toContain('Ce qu’on attendait : vide → 24 personnes')
  expect(text).toContain('Il manque « Question ».')
  const confirmed = { block, confirmed: 'on', told: hidden(told.text, 'told') }
  expect((await door.post(paths.paste(lab.slug), confirmed, staff)).status).toBe(303)
  expect((await lines()).map(({ question, planned }) => [question, planned])).toEqual([
    ['Qui est venu ?', '24 personnes'],
    ['Qui manquait ?', ''],
    ['Combien de temps ?', ''],
  ])
})

test('whoever is not on the team reads the questions, and does not write them', async () => {
  const reader = asPerson('volunteer')
  for (const path of [at, paths.paste(lab.slug)])
    expect((await door.get(path, reader)).status).toBe(403)
  expect((await post({ 'questions.new1.question': 'x' }, reader)).status).toBe(403)
  expect((await door.get(paths.evaluation(lab.slug), staff)).text).toContain(`href="${at}"`)
})

test('a question that is gone, and one more than the page holds, are refused by name', async () => {
  const { came } = await begin()
  const id = came.slice('questions.'.length)
  const words = { question: 'Qui est venu ?', criterion: '', indicator: '', source: '' }
  const line = { ...words, planned: '', finding: '' }
  const save = (change: Partial<Parameters<typeof saveEvaluation>[2]>) =>
    act(door.house, { person: staff }, (inside) =>
      saveEvaluation(inside, lab.id, { added: [], changed: [], removed: [], ...change }),
    )
  await save({ removed: [id] })
  expect(await save({ changed: [{ id, written: line }] })).toEqual({
    ...{ ok: false, refusal: 'question-gone' },
  })
  const many = Array.from({ length: 100 }, () => line)
  expect(await save({ added: many })).toEqual({ ok: false, refusal: 'too-many-questions' })
  expect(await lines()).toHaveLength(1)
})
