import type { Copied } from '#kit/copies/copy-kind.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Undrawn } from '#kit/writing/undrawn.ts'
import type { Revealing } from '../../box/nouns.ts'
import type { OpeningProblem, Vote } from '../../vote.ts'

export interface RollVoter {
  readonly number: number
  readonly name: string | undefined
  readonly college: string
  readonly weight: number
  readonly channel: 'screen' | 'paper' | undefined
  readonly hasCode: boolean
  readonly givenTo: number | undefined
  readonly contact: string
  readonly address: string
  readonly personId: string | undefined
  readonly territoryId: string | undefined
}

export interface PrepareForms {
  readonly edit?: FormState
  readonly roll?: FormState
  readonly act?: FormState
  readonly reach?: FormState
  readonly shut?: FormState
  readonly extend?: FormState
  readonly cancel?: FormState
  readonly count?: FormState
  readonly proxy?: FormState
  /** What is typed as letters are printed. */
  readonly letters?: FormState
}

export interface PreparePageProps {
  readonly frame: Frame
  readonly vote: Vote
  readonly roll: readonly RollVoter[]
  /** Its end has come. */
  readonly over: boolean
  /** What its ballots would tell of whoever cast them, once it is shut. */
  readonly telling: readonly Revealing[]
  /** What must be done before a draft may be opened. */
  readonly keptShut: OpeningProblem | undefined
  readonly forms: PrepareForms
  /** Of the names of the roll, as letters would print them. */
  readonly undrawn: Undrawn | undefined
  /** What it was made from, and what is to be written again. */
  readonly copied: Copied | undefined
}
