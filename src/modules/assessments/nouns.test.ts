import { describe, expect, it } from 'vitest'
import { seededChance } from '#kit/chance.ts'
import { answerCodeTyped, newAnswerCode, randomKey, writtenAnswerCode } from './answer-code.ts'
import {
  type Assessment,
  floorsFit,
  levelOfKind,
  missingRoles,
  ownAddress,
  stateOf,
  takesAnswers,
  takesPaper,
  whyNoPaper,
} from './assessment.ts'
import { questionsOf } from './index-model.ts'
import { fieldsOf } from './model-editing/model-edit.ts'
import { questionFormShape } from './model-editing/question-form.ts'
import { mayReadAssessment } from './permissions.ts'
import { readLevels } from './read-levels.ts'
import { smallModel } from './testing/small-model.ts'

const day = new Date('2026-11-25')
const draft = { openedAt: undefined, closedAt: undefined, publishedAt: undefined }

describe('a code', () => {
  it('is read as people type it, and no other text is', () => {
    const code = newAnswerCode(seededChance(3))
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{16}$/)
    expect(answerCodeTyped(writtenAnswerCode(code).toLowerCase())).toBe(code)
    expect(answerCodeTyped(code.slice(1))).toBeUndefined()
    expect(answerCodeTyped(`${code.slice(1)}0`)).toBeUndefined()
    expect(randomKey(seededChance(3))).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8/)
  })
})

describe('an assessment', () => {
  it('goes through its states, and is hidden from visitors while it is a draft', () => {
    expect(stateOf(draft)).toBe('draft')
    expect(stateOf({ ...draft, openedAt: day })).toBe('open')
    expect(stateOf({ ...draft, openedAt: day, closedAt: day })).toBe('closed')
    expect(mayReadAssessment(undefined, draft)).toBe(false)
    expect(mayReadAssessment(undefined, { openedAt: day })).toBe(true)
  })

  it('takes paper on its last day, when it is still open or closed that day, and fourteen days on', () => {
    const open = { ...draft, openedAt: day, closesOn: '2026-12-10' } as unknown as Assessment
    expect(takesAnswers(open, '2026-12-10' as never)).toBe(true)
    expect(takesPaper(open, '2026-12-10' as never)).toBe(true)
    // Closed by the team on that very day: the sheets that came in then are entered after.
    const closed = { ...open, closedAt: new Date('2026-12-10T11:00:00Z'), closeReason: 'Fini.' }
    for (const last of ['2026-12-10', '2026-12-11', '2026-12-24'])
      expect(whyNoPaper(closed, last as never)).toBeUndefined()
    expect(whyNoPaper(closed, '2026-12-25' as never)).toBe('paper-late')
    expect(takesAnswers(open, '2026-12-11' as never)).toBe(false)
    const published = { ...closed, publishedAt: new Date('2026-12-10T12:00:00Z') }
    expect(whyNoPaper(published, '2026-12-10' as never)).toBe('paper-published')
  })

  it('has floors that only go up once it is open', () => {
    const floors = { resident: 20, elected: 5 }
    const assessment = { ...draft, floors }
    expect(floorsFit(assessment as never, { resident: 10, elected: 5 })).toBe(true)
    expect(floorsFit(assessment as never, { resident: 10, elected: 4 })).toBe(false)
    const open = { ...assessment, openedAt: day } as never
    expect(floorsFit(open, { resident: 10, elected: 5 })).toBe(false)
    expect(floorsFit(open, { resident: 21, elected: 5 })).toBe(true)
    expect(missingRoles(floors, { resident: 20, elected: 4 })).toEqual(['elected'])
  })

  it('asks of a territory what concerns its kind', () => {
    expect(['commune', 'region', 'association'].map(levelOfKind)).toEqual([
      'municipality',
      'region',
      undefined,
    ])
    expect(ownAddress.safeParse('/ressources/atelier').success).toBe(true)
    expect(ownAddress.safeParse('//ailleurs.example').success).toBe(false)
  })
})

describe('a question', () => {
  const [{ question } = { question: undefined }] = questionsOf(smallModel)
  if (!question) throw new Error('no question')

  it('is read back from its own form, and refused without a role or with bounds the wrong way', () => {
    const fields = { ...fieldsOf(question), roles: [...question.roles], territories: [] }
    expect(questionFormShape.safeParse(fields).success).toBe(true)
    expect(questionFormShape.safeParse({ ...fields, roles: [] }).success).toBe(false)
    const wrong = { ...fields, least: '2000', most: '900' }
    expect(questionFormShape.safeParse(wrong).success).toBe(false)
  })

  it('takes one of its four levels or « I do not know », and nothing else', () => {
    const read = (value: string) => readLevels([question], { [question.id]: value })
    expect(read('3')).toEqual({ [question.id]: 3 })
    expect(read('unknown')).toEqual({ [question.id]: 'unknown' })
    expect([read('5'), readLevels([question], {})]).toEqual([{}, {}])
  })
})
