/** What things are here, for the others: pure, with their words. */

export {
  awaited,
  beforeConsent,
  type ConsentEvent,
  type ConsentState,
  consentSteps,
  isOpenObjection,
  notYetDecided,
  objectionOf,
  openObjections,
} from './consent.ts'
export { afterConsentEvent } from './consent-acts.ts'
export {
  type ConsentForm,
  type ConsentRules,
  consentShape,
  type Decision,
  type DecisionKind,
  deadlineAfter,
  type ElectionForm,
  electionRulesOf,
  electionShape,
  isReopenable,
  purgeDay,
  type ReviewForm,
  reviewShape,
  reviewState,
  type Serves,
  servings,
} from './decision.ts'
export {
  answerers,
  beforeElection,
  cited,
  type ElectionEvent,
  type ElectionRules,
  type ElectionState,
  electionRules,
  electionSteps,
  electors,
  eligible,
  isOpenElectionObjection,
  isTheirTurn,
  papersAwaited,
  tally,
  usualRules,
} from './election.ts'
export { afterElectionEvent, refuseName } from './election-acts.ts'
export type { DecisionRefusal } from './refusal.ts'
export type { DecisionEvent, HeldDecision, Logged, SeenDecision } from './seen.ts'
export { decidedTexts } from './texts/decided-paper.ts'
export { decisionTexts } from './texts/decision.ts'
export { decisionRefusalTexts } from './texts/refusals.ts'
export { prepareTexts, registerTexts } from './texts/register.ts'
export { objectionStateTexts, stepHelpTexts, stepTexts } from './texts/steps.ts'
export {
  type AnswerForm,
  answerShape,
  editShape,
  type LeadAct,
  type LeadForm,
  leadShape,
  paperShape,
  speechShape,
  validityTests,
  type Words,
  type WordsKind,
} from './words.ts'
