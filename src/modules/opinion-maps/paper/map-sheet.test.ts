import { expect, test } from 'vitest'
import { lookOf } from '#engines/questionnaires/index.ts'
import { isLargeForm } from '#kit/papers/sheet-form.ts'
import type { Statement } from '../statement.ts'
import { leftOutWhys } from './left-out.ts'
import {
  isChoiceForPaper,
  leastOnPaper,
  mapSheet,
  mostOnPaper,
  proposedForPaper,
  readMapSheet,
} from './map-sheet.ts'
import { sheetTexts } from './texts/sheets.ts'

const statements = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    ...{ number: at + 1, text: `Plus de bancs, place ${at + 1}.`, state: 'shown' },
  })) as unknown as readonly Statement[]
const map = {
  ...{ id: '01890000-0000-7000-8000-00aabbccddee', title: 'Les bancs' },
  ...{ openedAt: new Date('2026-12-01'), onPaper: [1, 2, 3, 4, 5, 6, 12] },
}
const { question, columns, notice } = sheetTexts.fr
const words = {
  intro: 'Valbrenne demande.',
  question,
  columns,
  notice: { title: notice.title, lines: [notice.kept] },
}
const sheet = (isLarge = false) => mapSheet(map, statements(12), words, isLarge)
const { plan, form } = sheet()
const boxOf = (statement: number, vote: string) =>
  Object.entries(plan.boxes).find(
    ([, { field, value }]) => field.endsWith(`e${statement}`) && value === vote,
  )?.[0] ?? ''

test('the sheet has three boxes for each statement that was chosen, and a form for each size of print', () => {
  expect(Object.keys(plan.boxes)).toHaveLength(3 * map.onPaper.length)
  expect(form.form).toBe('CABBCCDDEEN')
  expect(isLargeForm(sheet(true).form.form)).toBe(true)
})

test('the sheet says who asks, and its question once, without a number beside those of the statements', () => {
  expect(plan.paper.intro).toBe(words.intro)
  const [asked] = plan.paper.parts
  expect(asked).toMatchObject({ kind: 'question', number: '', notes: [], text: question })
  const { giveBack } = sheetTexts.fr
  expect(giveBack('15 janvier', ['Mairie', '12345 Valbrenne'])).toContain('Mairie, 12345 Valbrenne')
  expect(giveBack('15 janvier', [])).toContain('____')
})

test('sheets that are left out are named, each with its cause', () => {
  const leftOut = leftOutWhys.map((why, at) => ({ place: at + 1, why }))
  const told = sheetTexts.fr.entered(3, [...leftOut, { place: 9, why: 'served' }])
  for (const words of ['vide', 'Deux cases', 'déjà servi', 'pas de cette carte'])
    expect(told).toContain(words)
  expect(told).toContain('feuille 3, feuille 9.')
  expect(sheetTexts.fr.entered(3, [])).not.toMatch(/pas compt/)
})

test('looked at again, a row is called by its statement', () => {
  const [first] = lookOf(plan).groups
  expect(first?.label).toBe('1. Plus de bancs, place 1.')
})

test('ticks are votes on the statements of their rows; a row left blank says nothing', () => {
  const ticked = [boxOf(1, 'agree'), boxOf(2, 'disagree'), boxOf(12, 'pass')]
  expect(readMapSheet(plan, ticked)).toEqual({
    twice: [],
    votes: [
      { statement: 1, vote: 'agree' },
      { statement: 2, vote: 'disagree' },
      { statement: 12, vote: 'pass' },
    ],
  })
  expect(readMapSheet(plan, [])).toEqual({ twice: [], votes: [] })
  expect(readMapSheet(plan, ['q9.9', '__proto__'])).toEqual({ twice: [], votes: [] })
})

test('two ticks in a row are for a person, and count as neither', () => {
  const read = readMapSheet(plan, [boxOf(1, 'agree'), boxOf(1, 'pass'), boxOf(2, 'agree')])
  expect(read.twice).toEqual([plan.groupOf[boxOf(1, 'agree')]])
  expect(read.votes).toEqual([{ statement: 2, vote: 'agree' }])
})

test('what is worth asking most is proposed, in the order of the numbers', () => {
  const many = statements(30)
  expect(proposedForPaper(many, undefined)).toEqual(many.slice(0, 20).map(({ number }) => number))
  const counted = {
    statements: many.map(({ number }) => ({ number, priority: number })),
  } as unknown as Parameters<typeof proposedForPaper>[1]
  expect(proposedForPaper(many, counted)).toEqual(many.slice(10).map(({ number }) => number))
})

test('a choice is of statements that are asked, each once, neither few nor many', () => {
  const all = statements(25)
  const first = (count: number) => all.slice(0, count).map(({ number }) => number)
  expect(isChoiceForPaper(first(leastOnPaper), all)).toBe(true)
  expect(isChoiceForPaper(first(mostOnPaper), all)).toBe(true)
  for (const wrong of [[], first(6), first(21), [...first(7), 1], [...first(6), 99]])
    expect(isChoiceForPaper(wrong, all)).toBe(false)
  // A map of five statements is printed whole.
  expect(isChoiceForPaper(first(5), statements(5))).toBe(true)
  expect(isChoiceForPaper(first(4), statements(5))).toBe(false)
})
