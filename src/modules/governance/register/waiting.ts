import {
  answerers,
  awaited,
  type ConsentState,
  type Decision,
  type ElectionState,
  isTheirTurn,
  notYetDecided,
  openObjections,
  papersAwaited,
} from '../procedure/nouns.ts'

/** A gesture that a decision under way asks of somebody. */
export type DecisionGesture =
  | 'react'
  | 'write'
  | 'consent'
  | 'take'
  | 'record'
  | 'hand-in'
  | 'answer'
  | 'accept'

export interface DecisionNow {
  readonly decision: Pick<Decision, 'kind' | 'mode' | 'facilitatorId' | 'secretaryId' | 'carrierId'>
  readonly consent: ConsentState
  readonly election: ElectionState
}

/** What this person has to do now, their own word before what they lead; nothing when others are awaited. */
export function gestureOf(person: string, now: DecisionNow): DecisionGesture | undefined {
  return now.decision.kind === 'consent' ? ofConsent(person, now) : ofElection(person, now.election)
}

function ofConsent(person: string, { decision, consent }: DecisionNow) {
  // In a room, the steps before the round are spoken: nothing waits once the meeting is over.
  const isOverDays = decision.mode === 'days'
  if (consent.step === 'reactions' && isOverDays) {
    const isAwaited = consent.present.includes(person) && !consent.reacted.includes(person)
    return isAwaited ? 'react' : undefined
  }
  if (consent.step === 'amendment' && isOverDays) {
    return decision.carrierId === person ? 'write' : undefined
  }
  if (consent.step !== 'consent') return undefined
  if (awaited(consent).includes(person)) return 'consent'
  if (decision.facilitatorId !== person && decision.secretaryId !== person) return undefined
  if (openObjections(consent).length > 0) return 'take'
  return notYetDecided(consent) === undefined ? 'record' : undefined
}

function ofElection(person: string, election: ElectionState): DecisionGesture | undefined {
  if (election.step === 'nomination') {
    return papersAwaited(election).includes(person) ? 'hand-in' : undefined
  }
  if (election.step === 'acceptance') return election.proposed === person ? 'accept' : undefined
  if (election.step !== 'round' || election.answers[person] !== undefined) return undefined
  const isTurn = election.proposed === person ? isTheirTurn(election) : true
  const mayAnswer = answerers(election).includes(person) || election.proposed === person
  return isTurn && mayAnswer ? 'answer' : undefined
}
