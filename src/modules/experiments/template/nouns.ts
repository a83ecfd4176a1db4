/** What things are here, for the others: pure, with their words. */
export {
  blankRows,
  type Checklist,
  checklists,
  findChecklist,
  type Principle,
  type PrincipleProblem,
  type PrincipleRow,
  principleStates,
  severities,
} from './principles.ts'
export {
  checklistRowsIn,
  hasWords,
  type Item,
  itemsIn,
  labelOf,
  linesIn,
  numberIn,
  type ProtocolContent,
  phasesIn,
  textIn,
  writtenAnswer,
  writtenField,
} from './protocol-answer.ts'
export { checklistProblems, severityWords, stateWords } from './protocol-checklist.ts'
export {
  earlyFor,
  instrumentProblems,
  type KnownKind,
  neverBegunFor,
  type PhaseProblem,
  type PlannedInstrument,
  type ProtocolPhase,
  phaseProblems,
  waitingCircle,
  withoutDates,
} from './protocol-phases.ts'
export {
  byPart,
  checklistOf,
  checklistSections,
  findSection,
  sectionAt,
  sectionsOf,
} from './protocol-sections.ts'
export {
  type ItemField,
  type ProtocolPart,
  partAddresses,
  partAt,
  partWords,
  protocolParts,
  type Section,
  templateVersion,
} from './protocol-template.ts'
export { type KindTitles, settingTables, writtenSettings } from './setting-words.ts'
export { settingWords } from './texts/settings.ts'
export { usualChoice } from './texts/usual-choice.ts'
export {
  type PlannedTrial,
  readPlanOf,
  trialPlanAddress,
  trialPlanKey,
  trialPlansIn,
} from './trial-plan.ts'
export { trialPlanProblems } from './trial-plan-problems.ts'
