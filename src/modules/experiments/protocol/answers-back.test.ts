import { expect, test } from 'vitest'
import { findSection } from '../template/protocol-sections.ts'
import { answersBack } from './answers-back.ts'
import { questionHref } from './question-href.ts'

const at = (version: number, content: Record<string, { answer: string }>) => ({
  ...{ experimentId: 'x', version, changedAt: {} },
  content,
})

test('only what differs is written again; what was not there goes', () => {
  const now = at(3, {
    title: { answer: 'Un' },
    context: { answer: 'Deux' },
    ethics: { answer: 'E' },
  })
  const before = at(1, { title: { answer: 'Un' }, context: { answer: 'Trois' } })
  expect(answersBack(now, before)).toEqual({ context: { answer: 'Trois' }, ethics: null })
  expect(answersBack(now, now)).toEqual({})
})

test('a question stands in the page of its part', () => {
  const section = findSection('context')
  expect(section && questionHref('essai', section)).toBe(
    '/experiences/essai/protocole/parties/pourquoi#contexte',
  )
})
