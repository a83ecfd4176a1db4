import { expect, test } from 'vitest'
import { aSheet } from '../testing/examples.ts'
import { wordsProblem } from '../words-problem.ts'
import { newcomerShape, slugIn, startShape } from './start.ts'

test('beginning asks for a known kind and a title; somebody new gives an address too', () => {
  expect(startShape.safeParse({ kind: 'kit', title: 'Un kit' }).success).toBe(true)
  expect(startShape.safeParse({ kind: 'roman', title: 'Un roman' }).success).toBe(false)
  const newcomer = { kind: 'kit', title: 'Un kit', name: 'Odile', email: 'odile' }
  expect(newcomerShape.safeParse(newcomer).success).toBe(false)
  expect(newcomerShape.safeParse({ ...newcomer, email: 'odile@exemple.fr' }).success).toBe(true)
})

test('the end of an address is found in whatever people paste', () => {
  for (const pasted of [
    'un-panel',
    '/ressources/un-panel/',
    'https://exemple.fr/ressources/un-panel?x#y',
  ]) {
    expect(slugIn(pasted)).toBe('un-panel')
  }
})

test('a sheet needs a title and somebody who signs it', () => {
  const { content } = aSheet()
  expect(wordsProblem(aSheet())).toBeUndefined()
  expect(wordsProblem(aSheet({ title: ' ' }))).toBe('sheet-without-title')
  expect(wordsProblem(aSheet({ content: { ...content, authors: [] } }))).toBe(
    'sheet-without-authors',
  )
  const long = { ...content, sections: { summary: 'x'.repeat(20_001) } }
  expect(wordsProblem(aSheet({ content: long }))).toBe('sheet-too-long')
})
