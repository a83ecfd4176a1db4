import { isMethod, type Method } from '../method.ts'
import type { PublicDefinition } from './board.ts'
import { type Counted, type CountedBallot, type CountRules, count } from './tally.ts'

/** All that is published when a vote ends: what decides, what teaches, and the same without the weights. */
export interface VoteResult {
  readonly deciding: Counted
  readonly learning: readonly Counted[]
  /** Each voter counting one, when the vote was weighted. */
  readonly unweighted: Counted | null
  /** What was chosen, and nothing that tells how many wanted it. */
  readonly decisionOnly?: true
}

/** What is kept of a result whose detail would tell how somebody voted: pages, files and other rooms find no more. */
export function decisionOf({ deciding }: VoteResult, ballots: number): VoteResult {
  const winners = deciding.winners.toSorted((winner, other) => winner - other)
  return {
    deciding: { method: deciding.method, ballots, winners, ranking: [], ties: [] },
    learning: [],
    unweighted: null,
    decisionOnly: true,
  }
}

function countRulesOf(
  vote: Pick<PublicDefinition, 'approvalFrom' | 'seats' | 'tieOrder'> & {
    readonly options: readonly unknown[]
    readonly grades: readonly string[]
  },
): CountRules {
  return {
    options: vote.options.length,
    grades: vote.grades.length,
    approvalFrom: vote.approvalFrom,
    seats: vote.seats,
    tieOrder: vote.tieOrder,
  }
}

/** @throws RangeError for a method that does not exist */
export function resultOf(
  vote: Pick<
    PublicDefinition,
    | 'method'
    | 'learning'
    | 'options'
    | 'grades'
    | 'approvalFrom'
    | 'seats'
    | 'tieOrder'
    | 'weightRule'
  >,
  ballots: readonly CountedBallot[],
): VoteResult {
  const rules = countRulesOf(vote)
  const method = known(vote.method)
  return {
    deciding: count(method, rules, ballots),
    learning: vote.learning.map((one) => count(known(one), rules, ballots)),
    unweighted:
      vote.weightRule === ''
        ? null
        : count(
            method,
            rules,
            ballots.map(({ choice }) => ({ choice, weight: 1 })),
          ),
  }
}

function known(method: string): Method {
  if (!isMethod(method)) throw new RangeError(`no method ${method}`)
  return method
}
