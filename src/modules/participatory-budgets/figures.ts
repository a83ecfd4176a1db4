import { type Appeal, type Idea, isStepLate, type Step } from './idea.ts'
import type { CountedEdition } from './result.ts'

export type FigureKey =
  | 'screen'
  | 'paper'
  | 'workshop'
  | 'answered'
  | 'admissible'
  | 'appeals'
  | 'upheld'
  | 'byScreen'
  | 'byPaper'
  | 'spent'
  | 'real'
  | 'delivered'
  | 'late'

export interface Figure {
  readonly key: FigureKey
  readonly kind: 'number' | 'money'
  readonly value: number
}

export interface EditionFacts {
  readonly ideas: readonly Idea[]
  readonly appeals: readonly Appeal[]
  readonly steps: readonly Step[]
  readonly result: CountedEdition | undefined
}

/** The edition in figures: all of them from what happened, none typed. */
export function figuresOf({ ideas, appeals, steps, result }: EditionFacts): readonly Figure[] {
  const number = (key: FigureKey, value: number): Figure => ({ key, kind: 'number', value })
  const money = (key: FigureKey, value: number): Figure => ({ key, kind: 'money', value })
  const by = (medium: Idea['medium']) => ideas.filter((idea) => idea.medium === medium).length
  const delivered = ideas.filter(({ deliveredOn }) => deliveredOn !== undefined)
  return [
    number('screen', by('screen')),
    number('paper', by('paper')),
    number('workshop', by('workshop')),
    number('answered', ideas.filter(({ state }) => state !== 'received').length),
    number('admissible', ideas.filter(({ state }) => state === 'admissible').length),
    number('appeals', appeals.length),
    number('upheld', appeals.filter(({ decision }) => decision === 'upheld').length),
    ...(result
      ? [
          ...(result.decisionOnly
            ? []
            : [number('byScreen', result.screen), number('byPaper', result.paper)]),
          money('spent', spentBy(result)),
          number('delivered', delivered.length),
          money(
            'real',
            delivered.reduce((sum, { realCents = 0 }) => sum + realCents, 0),
          ),
          number(
            'late',
            steps.filter((step) => step.doneOn !== undefined && isStepLate(step, step.doneOn))
              .length,
          ),
        ]
      : []),
  ]
}

export function spentBy({ parts }: CountedEdition): number {
  return parts.reduce((sum, { spent }) => sum + spent, 0)
}
