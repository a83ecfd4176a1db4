import { expect, test } from 'vitest'
import { completeness } from '../protocol/protocol-completeness.ts'
import { templateSections } from '../template/protocol-sections.ts'
import { draftsIn, fieldsOf, isTyped, partValues, readPartForm } from './part-form.ts'
import { settledIn } from './part-progress.ts'
import { restoreShape } from './restore-form.ts'

const typed = templateSections.filter(isTyped)

test('every answer that is typed reads back as it was shown', () => {
  const content = {
    mandate: { without: 'Rien n’est confié.' },
    context: { answer: 'Un bourg.' },
    materials: { answer: ['Des chaises', 'Du thé'] },
    'participants-planned': { answer: 24 },
  }
  const { answers, problems } = readPartForm(typed, partValues(typed, content), 'fr')
  expect(answers).toMatchObject(content)
  expect(problems).toEqual({})
})

test('a refused answer is said under its own field, and the others are read', () => {
  const mandate = typed.find(({ key }) => key === 'mandate')
  expect(mandate && fieldsOf(mandate)['without']).toBe('mandate.without')
  const sent = { 'participants-planned': 'beaucoup', 'mandate.beside': 'yes', context: 'Un bourg.' }
  const { answers, problems } = readPartForm(typed, sent, 'fr')
  expect(Object.keys(problems).toSorted()).toEqual(['mandate.without', 'participants-planned'])
  expect(answers['context']).toEqual({ answer: 'Un bourg.' })
  expect(answers['mandate']).toBeUndefined()
})

test('a reason without its box is asked about, and not lost', () => {
  const { answers, problems } = readPartForm(typed, { 'mandate.without': 'Rien.' }, 'fr')
  expect(Object.keys(problems)).toEqual(['mandate.without'])
  expect(answers['mandate']).toBeUndefined()
})

test('boxes of which none is ticked are an answer, and not a wrong one', () => {
  const { answers, problems } = readPartForm(typed, {}, 'fr')
  expect(problems).toEqual({})
  expect(answers['challenges']).toEqual({ answer: [] })
})

test('only identifiers of drafts are read', () => {
  const id = '01936f00-0000-7000-8000-000000000001'
  expect(draftsIn({ drafts: `${id} autre` })).toEqual([id])
  expect(draftsIn({})).toEqual([])
})

test('a part counts what is asked of it, and what was begun', () => {
  const { sections } = completeness({ tailoring: { answer: 'Les horaires.' } })
  expect(settledIn(sections, 'mandate')).toEqual({ settled: 1, of: 3 })
})

test('a version is put back by its number, of one section or of all', () => {
  const asked = { number: '2', compared: '3' }
  expect(restoreShape.parse(asked)).toEqual({ number: 2, compared: 3, section: '' })
  expect(restoreShape.safeParse({ ...asked, number: '0' }).success).toBe(false)
  expect(restoreShape.safeParse({ number: '2' }).success).toBe(false)
})
