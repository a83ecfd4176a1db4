/** What this sub-room does and shows for the others. */
export { acceptProposal } from './actions/accept-proposal.ts'
export { changeVisibility } from './actions/change-visibility.ts'
export { createExperiment } from './actions/create-experiment.ts'
export { editExperiment } from './actions/edit-experiment.ts'
export { copiedExperiment, questionsLeft } from './actions/experiment-copied.ts'
export { proposeExperiment } from './actions/propose-experiment.ts'
export { type TerritoryAsked, WhereField } from './pages/ExperimentFields.tsx'
export { deleteContactsBefore } from './store/contacts.ts'
