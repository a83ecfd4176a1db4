import { type Answer, fieldsOf, type Question, readAnswers } from './question.ts'

/** What moving a registration to another event does, said before it is done. */
export interface MoveEffects {
  readonly placing: 'registered' | 'waiting'
  /** In the waiting list of the other event. */
  readonly position: number | undefined
  /** How many of those who wait receive a seat, since one is freed. */
  readonly movesUp: number
  /** Answers to no question of the other event: not taken over. */
  readonly lostAnswers: number
  /** The kind of place that the other event gives. */
  readonly seatClass: string | undefined
  /** By e-mail; somebody without an address is told in another way. */
  readonly tells: boolean
}

/** What was read before: somebody who arrives meanwhile may change it. */
export function moveKey({ placing, movesUp, lostAnswers, seatClass }: MoveEffects): string {
  return [placing, movesUp, lostAnswers, seatClass ?? ''].join('|')
}

/** An answer goes with the question that has the same words, where it is an answer to it too. */
export function carriedAnswers(
  answers: readonly Answer[],
  asked: readonly Question[],
  askedThere: readonly Question[],
): readonly Answer[] {
  return answers.flatMap((answer) => {
    const label = asked.find(({ id }) => id === answer.questionId)?.label
    const same = askedThere.find((question) => question.label === label)
    return same ? readAnswers([same], fieldsOf(answer, same.id)).answers : []
  })
}
