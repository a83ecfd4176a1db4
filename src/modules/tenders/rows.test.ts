import { expect, test } from 'vitest'
import { criteriaOfNotice, gridOf, isFixed, rowKinds, weightSum, workCents } from './rows.ts'

test('weights are summed, and days priced to the cent', () => {
  expect(weightSum([{ weightTenths: 600 }, { weightTenths: undefined }])).toBe(600)
  expect(workCents([{ hundredths: 150, dayCents: 55_001 }])).toBe(82_502)
  expect(workCents([{ hundredths: undefined, dayCents: 100 }])).toBe(0)
})

test('what was offered changes no more once it is handed in; tasks and papers do', () => {
  const fixed = (state: string) => rowKinds.filter((kind) => isFixed(state, kind))
  for (const state of ['submitted', 'won', 'lost'])
    expect(fixed(state)).toEqual(['criteria', 'work'])
  for (const state of ['to-decide', 'answering', 'set-aside']) expect(fixed(state)).toEqual([])
})

test('each list has its grid, named by it', () => {
  for (const kind of rowKinds) expect(gridOf(kind, []).name).toBe(kind)
})

test('criteria of a notice are rows of the grid, each once, with a weight where it is a percent', () => {
  const told = [{ label: ' Prix ', percent: 40.55 }, { label: 'Délai' }, { label: '' }]
  expect(criteriaOfNotice([...told, { label: 'Délai', percent: 10 }])).toEqual([
    { label: 'Prix', weightTenths: 406, mostPages: undefined },
    { label: 'Délai', weightTenths: 100, mostPages: undefined },
  ])
  const many = Array.from({ length: 80 }, (_, at) => ({ label: `Critère ${at}` }))
  expect(criteriaOfNotice(many)).toHaveLength(60)
})
