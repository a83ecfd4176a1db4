import type { Day } from '#kit/dates.ts'
import type { AgreementForm, CommitmentState, Party } from '../../agreement/nouns.ts'
import type { BudgetLineForm } from '../../budget.ts'
import type { CallAnswerForm } from '../../calls/nouns.ts'
import type { EligibilityCriterion } from '../../eligibility.ts'
import type { EvaluationWords, ReportWords } from '../../evaluation/nouns.ts'
import type { ExperimentSource } from '../../experiment.ts'
import type { AuthorityAnswerWords, CitizenProposalWords } from '../../follow-up/nouns.ts'
import type { RequirementKey } from '../../gate.ts'
import type { DecisionForm, EvidenceForm } from '../../gates/nouns.ts'
import type { StageDates } from '../../lateness.ts'
import type { CreateForm } from '../../proposal.ts'
import type { RiskForm } from '../../risks/nouns.ts'
import type { SheetWords } from '../../sheet/nouns.ts'
import type { Station, StopReason } from '../../stage.ts'
import type { MemberForm } from '../../team/nouns.ts'
import type { ProtocolContent } from '../../template/nouns.ts'

/**
 * An experiment told as the acts that made it, each on its day. Played, it goes through the same
 * actions, permissions and gates as an experiment that people live: `play-story.ts`. Its words are in `content`.
 */
export interface Story {
  readonly source: Exclude<ExperimentSource, 'house'>
  readonly opening: Opening
  readonly steps: readonly Step[]
}

export type Opening = { readonly on: Day; readonly territory: string | undefined } & (
  | {
      /** Written by the lab, with a territory or looking for one. */
      readonly kind: 'created'
      readonly words: Omit<CreateForm, 'open'>
      readonly open: boolean
    }
  | {
      /** Sent through the public form; read by the lab in a later step, or not yet. */
      readonly kind: 'proposed'
      readonly words: Omit<CreateForm, 'open'>
      readonly by: { readonly name: string; readonly email: string; readonly organisation: string }
    }
  | {
      /** The frozen protocol of an earlier story, cloned. */
      readonly kind: 'adopted'
      /** Title of that story. */
      readonly from: string
      readonly title: string
      readonly changes: string
    }
)

export type Step = { readonly on: Day } & StoryAct

/** Sessions are named by the phase that opened them and by their number in it. */
interface OfSession {
  readonly phase: string
  readonly session: number
}

export type StoryAct =
  | { readonly do: 'accept' }
  | { readonly do: 'publish' }
  | ({ readonly do: 'answer-call'; readonly territory: string } & CallAnswerForm)
  | {
      readonly do: 'reword'
      readonly question: string
      readonly hypothesis: string
      readonly summary: string
    }
  | { readonly do: 'say-now'; readonly title: string; readonly text: string }
  | ({ readonly do: 'decide' } & Omit<DecisionForm, 'decidedOn'>)
  | ({ readonly do: 'check'; readonly criterion: EligibilityCriterion } & EvidenceForm)
  | ({ readonly do: 'show'; readonly requirement: RequirementKey } & EvidenceForm)
  | { readonly do: 'waive'; readonly requirement: RequirementKey; readonly reason: string }
  | { readonly do: 'expect'; readonly dates: StageDates }
  | { readonly do: 'pass'; readonly from: Station }
  | { readonly do: 'stop'; readonly reason: StopReason; readonly text: string }
  | ({ readonly do: 'agree'; readonly parties?: readonly Omit<Party, 'id'>[] } & AgreementForm)
  | {
      readonly do: 'promise'
      readonly party: string
      readonly text: string
      readonly dueOn: Day | undefined
    }
  | {
      readonly do: 'keep-promise'
      readonly text: string
      readonly state: CommitmentState
      readonly note: string
    }
  | ({ readonly do: 'join' } & MemberForm)
  | ({ readonly do: 'budget' } & BudgetLineForm)
  | ({ readonly do: 'risk' } & RiskForm)
  | { readonly do: 'stop-when'; readonly text: string; readonly checkOn: Day | undefined }
  | {
      readonly do: 'check-stop'
      readonly text: string
      readonly state: 'met' | 'not-met'
      readonly note: string
    }
  | { readonly do: 'begin-protocol' }
  | { readonly do: 'write-protocol'; readonly answers: ProtocolContent }
  | { readonly do: 'attach-checklist'; readonly name: string }
  | { readonly do: 'comment'; readonly section: string; readonly text: string }
  | { readonly do: 'settle-comments' }
  | {
      readonly do: 'adopt-protocol'
      readonly circle: string
      readonly minutes: string
      readonly link?: string
    }
  | { readonly do: 'freeze' }
  | { readonly do: 'amend'; readonly reason: string; readonly answers: ProtocolContent }
  | { readonly do: 'open-phase'; readonly phase: string }
  | { readonly do: 'close-phase'; readonly phase: string; readonly reason?: string }
  | { readonly do: 'cancel-phase'; readonly phase: string; readonly reason: string }
  | {
      readonly do: 'reach'
      readonly phase: string
      readonly milestone: string
      readonly day: Day
    }
  | { readonly do: 'enrol'; readonly phase: string; readonly names: readonly string[] }
  | ({
      readonly do: 'plan-session'
      readonly title: string
      readonly onDay: Day
      readonly startsAt: string
      readonly minutes: number
      readonly place: string
    } & OfSession)
  | ({
      readonly do: 'run-sheet'
      /** Minutes, what is done, and to what end. */
      readonly lines: readonly (readonly [minutes: number, title: string, aim: string])[]
    } & OfSession)
  | ({
      readonly do: 'hold'
      readonly minutes: number
      readonly uncounted: number
      readonly summary: string
      /** Numbers ticked on the screen, and those copied from the paper sheet (`1-8, 12`). */
      readonly screen: readonly number[]
      readonly paper: string
    } & OfSession)
  | ({ readonly do: 'cancel-session'; readonly reason: string } & OfSession)
  | { readonly do: 'log'; readonly text: string; readonly isPublic: boolean }
  | ({ readonly do: 'propose' } & Omit<CitizenProposalWords, 'madeOn'>)
  | ({ readonly do: 'answer'; readonly number: number } & Omit<AuthorityAnswerWords, 'answeredOn'>)
  | ({ readonly do: 'ask' } & EvaluationWords)
  | ({ readonly do: 'evaluate' } & Omit<ReportWords, 'filedOn'>)
  /** What is not given is taken from the draft that the data write. */
  | { readonly do: 'write-sheet'; readonly words: Partial<Omit<SheetWords, 'version'>> }
  | { readonly do: 'publish-sheet' }

/** The invented people who take part, by the names the stories give them. */
export type DemoPeople = Readonly<
  Record<
    'maelle' | 'ilyes' | 'odile' | 'basile' | 'paulette' | 'nour' | 'tomas' | 'jeanne',
    { readonly id: string; readonly name: string; readonly email: string }
  >
>

/** The instant of the n-th act of a day: a minute after the one before, from ten in the morning. */
export function instantOf(day: Day, rank: number): Date {
  return new Date(Date.parse(`${day}T08:00:00Z`) + rank * 60_000)
}
