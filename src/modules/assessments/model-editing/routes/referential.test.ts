import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { findQuestion, type IndexModel, questionsOf } from '../../index-model.ts'
import { assessmentsModule } from '../../module.ts'
import { paths } from '../../paths.ts'
import { findDraftModel, findPublishedModel, insertModel } from '../../store/models.ts'
import { smallModel } from '../../testing/small-model.ts'
import { fieldsOf } from '../model-edit.ts'

const database = useDatabase()
const door = openDoor(database, { routes: assessmentsModule.routes })
const team = asPerson('lab-team')
const first = questionsOf(smallModel)[0]?.question.id ?? ''

beforeEach(async () => {
  await database.db.deleteFrom('index_models').execute()
  await insertModel(database.db, {
    id: '01900000-0000-7000-8000-00000000a001',
    number: 1,
    content: smallModel,
    publishedAt: new Date('2026-11-01'),
    at: new Date('2026-11-01'),
  })
})

/** What a browser sends of the form of a question, with what was changed. */
function sent(model: IndexModel, id: string, changes: Record<string, string> = {}) {
  const question = findQuestion(model, id)?.question
  if (!question) throw new Error(`no question ${id}`)
  const { roles, territories, ...fields } = fieldsOf(question)
  const lists = { roles: roles?.split('\n') ?? [] }
  return { ...fields, ...lists, ...changes }
}

async function draft(): Promise<IndexModel> {
  const version = await findDraftModel(database.db)
  if (!version) throw new Error('no draft')
  return version.content
}

describe('the referential', () => {
  it('is read by anyone, on its page and as its machine twin, which an import takes back', async () => {
    const { text } = await door.get(paths.referential)
    expect(text).toContain('Marqueur R1')
    expect(text).toContain('CC BY 4.0')
    expect(text).not.toContain(paths.prepare)
    const json = await door.get(paths.referentialJson)
    await door.post(paths.prepare, {}, team)
    const file = new File([json.text], 'indice.json', { type: 'application/json' })
    expect((await door.post(paths.importFile, { file }, team)).status).toBe(303)
    expect(questionsOf(await draft())).toEqual(questionsOf(smallModel))
  })

  it('is taken as a workbook that an import takes back', async () => {
    await door.post(paths.prepare, {}, team)
    const { response } = await door.get(paths.referentialXlsx)
    const bytes = await response.clone().arrayBuffer()
    const file = new File([bytes], 'indice.xlsx')
    const answer = await door.post(paths.importFile, { file }, team)
    expect(answer.status).toBe(303)
    expect(questionsOf(await draft())).toEqual(questionsOf(smallModel))
  })

  it('is written one question at a time: two editors of two questions lose nothing', async () => {
    await door.post(paths.prepare, {}, team)
    const open = await draft()
    const [first, second] = questionsOf(open).map(({ question }) => question.id)
    if (!first || !second) throw new Error('two questions are needed')
    await Promise.all([
      door.post(paths.question(first), sent(open, first, { textFr: 'Réécrite' }), team),
      door.post(paths.question(second), sent(open, second, { textEn: 'Rewritten' }), team),
    ])
    const after = await draft()
    expect(findQuestion(after, first)?.question.text.fr).toBe('Réécrite')
    expect(findQuestion(after, second)?.question.text.en).toBe('Rewritten')
  })

  it('keeps what two people write in two fields of one question', async () => {
    await door.post(paths.prepare, {}, team)
    const mine = await door.get(paths.question(first), team)
    const seen = /name="_seen" value="([^"]+)"/.exec(mine.text)?.[1] ?? ''
    const open = await draft()
    await door.post(paths.question(first), sent(open, first, { textFr: 'De l’une' }), team)
    const late = { ...sent(open, first, { textEn: 'Of the other' }), _seen: seen, _whole: 'yes' }
    await door.post(paths.question(first), late, team)
    const text = findQuestion(await draft(), first)?.question.text
    expect(text).toEqual({ fr: 'De l’une', en: 'Of the other' })
  })

  it('gives back a question without a level, with what was typed', async () => {
    await door.post(paths.prepare, {}, team)
    const fields = sent(await draft(), first, { textFr: 'Gardée', level3Fr: '' })
    const wrong = await door.post(paths.question(first), fields, team)
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Gardée')
  })

  it('takes a question in and another away, in the draft alone', async () => {
    await door.post(paths.prepare, {}, team)
    const fields = sent(await draft(), first, { textFr: 'Nouvelle question' })
    await door.post(paths.addQuestion('R.1.1'), fields, team)
    await door.post(paths.removeQuestion(first), {}, team)
    const texts = questionsOf(await draft()).map(({ question }) => question.text.fr)
    expect(texts).toContain('Nouvelle question')
    expect(texts).toHaveLength(questionsOf(smallModel).length)
    // Answers to the question that was taken away stay under its identifier, in the version that asked it.
    await door.post(paths.addQuestion('R.1.1'), fields, team)
    const ids = questionsOf(await draft()).map(({ question }) => question.id)
    expect(ids.filter((id) => id === first)).toEqual([])
    expect((await door.get(paths.referential)).text).not.toContain('Nouvelle question')
  })

  it('never changes once published', async () => {
    await door.post(paths.prepare, {}, team)
    await door.post(paths.publish, {}, team)
    const published = await findPublishedModel(database.db)
    expect(published?.number).toBe(2)
    expect((await door.get(paths.question(first), team)).status).toBe(404)
    const change = database.db.updateTable('index_models').set({ number: 7 }).execute()
    await expect(change).rejects.toThrow('never changes')
  })

  it('is written by the team alone', async () => {
    for (const path of [paths.prepare, paths.publish, paths.drop]) {
      expect((await door.post(path, {}, asPerson('participant'))).status).not.toBe(303)
    }
    expect(await findDraftModel(database.db)).toBeUndefined()
  })

  it('refuses a JSON by the path of each fault, and changes nothing', async () => {
    await door.post(paths.prepare, {}, team)
    const model = structuredClone(smallModel)
    const question = model.pillars[1]?.markers[0]?.criteria[0]?.questions[1]
    if (!question) throw new Error('no question')
    question.roles = ['mairie']
    question.levels[2] = { fr: '', en: 'x' }
    const file = new File([JSON.stringify(model)], 'indice.json')
    const answer = await door.post(paths.importFile, { file }, team)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('pillars[1].markers[0].criteria[0].questions[1].levels[2].fr')
    expect(await draft()).toEqual(smallModel)
  })

  it('refuses what is no JSON in words', async () => {
    await door.post(paths.prepare, {}, team)
    const file = new File(['{"id": '], 'indice.json')
    const answer = await door.post(paths.importFile, { file }, team)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('pas du JSON')
  })
})
