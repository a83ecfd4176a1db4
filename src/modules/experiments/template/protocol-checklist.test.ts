import { describe, expect, test } from 'vitest'
import { blankRows, checklists } from './principles.ts'
import { checklistProblems, readChecklistRows, writtenChecklist } from './protocol-checklist.ts'

const [checklist] = checklists
if (!checklist) throw new Error('no checklist')
const [first] = checklist.principles
if (!first) throw new Error('no principle')

describe('an attached checklist', () => {
  test('what is stored and cannot be read is not examined, at its most severe', () => {
    expect(
      readChecklistRows([{ id: first.id, state: 'maybe', severity: 'mild' }, null, 3]),
    ).toEqual([
      { id: first.id, state: 'not-examined', severity: 'red-line', evidence: '', remark: '' },
    ])
    expect(readChecklistRows('held')).toEqual([])
  })

  test('each principle without an answer is a problem, written or not', () => {
    const ids = checklist.principles.map(({ id }) => id)
    expect(checklistProblems(checklist, []).map(({ id }) => id)).toEqual(ids)
    expect(checklistProblems(checklist, blankRows(checklist)).map(({ id }) => id)).toEqual(ids)
  })

  test('is written in the order of its principles, each with its state', () => {
    const rows = readChecklistRows([{ id: first.id, state: 'held', evidence: 'Vu sur place' }])
    const words = writtenChecklist({ key: `checklist-${checklist.name}` }, rows, 'fr')
    expect(words).toContain(first.words.fr.title)
    expect(words).toContain('Tenu\nVu sur place')
  })
})
