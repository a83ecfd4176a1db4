import { expect, test } from 'vitest'
import { answered, reportShape } from './evaluation.ts'
import { evaluationGrid } from './evaluation-grid.ts'

test('a question counts as answered once something was found', () => {
  const line = evaluationGrid.form.shape.parse({ question: 'Qui est venu ?' })
  const lines = [
    { id: '1', ...line },
    { id: '2', ...line, finding: 'Autant de femmes que d’hommes.' },
  ]
  expect(answered(lines)).toEqual({ found: 1, total: 2 })
})

test('an evaluation is filed with its form, its author, its day and what it says', () => {
  const report = { form: 'external', author: 'Chaire', filedOn: '2026-11-20', summary: 'Utile.' }
  expect(reportShape.safeParse(report).success).toBe(true)
  expect(reportShape.safeParse({ ...report, form: 'secret' }).success).toBe(false)
  expect(reportShape.safeParse({ ...report, filedOn: '2026-02-30' }).success).toBe(false)
  expect(reportShape.safeParse({ ...report, link: 'javascript:alert(1)' }).success).toBe(false)
})
