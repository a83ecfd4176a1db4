import { describe, expect, it } from 'vitest'
import { diagnosisQuestions } from '../diagnosing/diagnosis.ts'
import { markersOf, questionsOf } from '../index-model.ts'
import { readModel } from '../read-model.ts'
import { readStartingModel } from './seed-referential.ts'

describe('the model that a house begins with', () => {
  it('is whole: four pillars, sixteen markers and sixty questions at least, in both languages', async () => {
    const model = await readStartingModel()
    expect(model.pillars).toHaveLength(4)
    expect(markersOf(model).length).toBeGreaterThanOrEqual(16)
    expect(questionsOf(model).length).toBeGreaterThanOrEqual(60)
    expect(diagnosisQuestions(model)).toHaveLength(markersOf(model).length)
    expect(model.note.fr).toMatch(/modèle/)
    expect(model.license).toMatch(/CC.BY.4.0/)
  })

  it('names the path of what is wrong in it', async () => {
    const model = structuredClone(await readStartingModel())
    const question = model.pillars[0]?.markers[0]?.criteria[0]?.questions[0]
    if (question) question.levels.pop()
    const read = readModel(model)
    expect(read.ok ? [] : read.faults.map(({ at }) => at)).toEqual([
      'pillars[0].markers[0].criteria[0].questions[0].levels',
    ])
  })
})
