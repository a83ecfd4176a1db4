import { describe, expect, it } from 'vitest'
import {
  appealShown,
  hiddenTitle,
  hidingProblem,
  momentsShown,
  withoutHiddenWords,
} from './hidden-words.ts'
import type { Idea, Moment } from './idea.ts'

const at = new Date('2026-12-02T10:00:00Z')
const idea = {
  ...{ number: 3, title: 'Chez Paul', description: 'Paul est un âne.', place: '3 rue Neuve' },
  ...{ latitude: 45, longitude: 2, theme: 'Nature', answer: 'Non.', hiddenAt: undefined },
} as unknown as Idea
const hidden = { ...idea, hiddenAt: at, hiddenReason: 'Un voisin est nommé.' }

describe('hidden words', () => {
  it('leave the number, the answer and the reason; nothing of what was proposed, nor where', () => {
    const shown = withoutHiddenWords(hidden)
    expect(shown).toMatchObject({ number: 3, answer: 'Non.', hiddenReason: 'Un voisin est nommé.' })
    expect(JSON.stringify(shown)).not.toMatch(/Paul|Neuve|45/)
    expect(withoutHiddenWords(idea)).toBe(idea)
  })

  it.each([
    ['ideas', 'received', undefined],
    ['analysis', 'admissible', undefined],
    ['vote', 'refused', undefined],
    ['vote', 'admissible', 'on-ballots'],
    ['delivery', 'admissible', 'on-ballots'],
    ['rules', 'received', 'not-now'],
  ] as const)('in %s, of an idea %s: %s', (state, ideaState, problem) => {
    expect(hidingProblem({ state }, { state: ideaState, hiddenAt: undefined })).toBe(problem)
  })

  it('are hidden once', () => {
    expect(hidingProblem({ state: 'ideas' }, { state: 'received', hiddenAt: at })).toBe('not-now')
  })

  it('are in no history, be it that of another idea', () => {
    const moments: readonly Moment[] = [
      { kind: 'appealed', words: 'Paul encore.', at },
      { kind: 'refused', words: 'Hors sujet.', at },
      { kind: 'merged', words: '3. Chez Paul', at },
    ]
    const words = (of: Pick<Idea, 'hiddenAt'>, numbers: readonly number[]) =>
      momentsShown(of, moments, new Set(numbers)).map((moment) => moment.words)
    expect(words(hidden, [])).toEqual(['', 'Hors sujet.', '3. Chez Paul'])
    expect(words(idea, [3])).toEqual(['Paul encore.', 'Hors sujet.', `3. ${hiddenTitle}`])
  })

  it('are not in its appeal', () => {
    const appeal = { reason: 'Paul encore.', answer: 'Non.' } as never
    expect(appealShown(hidden, appeal)).toMatchObject({ reason: '', answer: 'Non.' })
    expect(appealShown(idea, appeal)).toBe(appeal)
  })
})
