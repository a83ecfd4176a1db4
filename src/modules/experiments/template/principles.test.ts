import { describe, expect, test } from 'vitest'
import { checklistKey, checklistRows, checklistShapes } from './checklist-shapes.ts'
import { checklistTexts, principleTexts } from './checklist-words.ts'
import {
  blankRows,
  checklists,
  findChecklist,
  type PrincipleRow,
  principleProblem,
} from './principles.ts'

const row: PrincipleRow = {
  id: 'clear-mandate',
  state: 'held',
  severity: 'red-line',
  evidence: '',
  remark: '',
}

describe('a checklist of principles', () => {
  test('the local citizens’ convention has ten', () => {
    expect(findChecklist('local-convention')?.principles).toHaveLength(10)
    expect(findChecklist('nothing')).toBeUndefined()
  })

  test('has its words in both languages, from the file that people edit', () => {
    const [shape] = checklistShapes
    const [principle] = shape?.principles ?? []
    if (!shape || !principle) throw new Error('the house has a checklist')
    expect(checklistKey(shape)).toBe('checklist-local-convention')
    expect(checklistRows(shape)).toHaveLength(3 + 2 * 10)
    expect(checklistTexts(shape).fr.title).toBe('Dix principes d’une convention citoyenne locale')
    expect(principleTexts(shape, principle).en.title).toBe('A clear and ambitious mandate')
    expect(() => checklistTexts({ name: 'nothing' })).toThrow('has no words')
  })

  test('begins with nothing examined', () => {
    for (const checklist of checklists) {
      const rows = blankRows(checklist)
      expect(rows.map((principleRow) => principleRow.id)).toEqual(
        checklist.principles.map((principle) => principle.id),
      )
      expect(
        rows.every(
          (principleRow) =>
            principleProblem(principleRow, principleRow.severity) === 'not-examined',
        ),
      ).toBe(true)
    }
  })

  test('a red line that is not held stands in the way, whatever is said of it', () => {
    expect(principleProblem({ ...row, state: 'not-held', remark: 'Tant pis' }, 'red-line')).toBe(
      'red-line-crossed',
    )
  })

  test('a principle that is not held, or does not apply, takes a remark', () => {
    const principle = { ...row, severity: 'principle' as const }
    expect(principleProblem({ ...principle, state: 'not-held' }, 'principle')).toBe(
      'remark-missing',
    )
    expect(principleProblem({ ...row, state: 'beside' }, 'red-line')).toBe('remark-missing')
    expect(
      principleProblem({ ...principle, state: 'not-held', remark: 'Faute de temps' }, 'principle'),
    ).toBeUndefined()
  })

  test('a red line made an ordinary principle takes a remark, even when it is held', () => {
    expect(principleProblem({ ...row, severity: 'principle' }, 'red-line')).toBe('remark-missing')
    expect(principleProblem(row, 'red-line')).toBeUndefined()
  })
})
