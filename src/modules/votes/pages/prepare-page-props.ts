import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Vote } from '../vote.ts'

export interface RollVoter {
  readonly number: number
  readonly name: string | undefined
  readonly college: string
  readonly weight: number
  readonly channel: 'screen' | 'paper' | undefined
  readonly givenTo: number | undefined
}

export interface PrepareForms {
  readonly edit?: FormState
  readonly roll?: FormState
  readonly act?: FormState
  readonly extend?: FormState
  readonly cancel?: FormState
  readonly proxy?: FormState
}

export interface PreparePageProps {
  readonly frame: Frame
  readonly vote: Vote
  readonly roll: readonly RollVoter[]
  readonly forms: PrepareForms
}
