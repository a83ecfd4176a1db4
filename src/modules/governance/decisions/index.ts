/** What this sub-room does and shows for the others. */
export { comeBack, reviewDecision } from './actions/review-decision.ts'
export { seeDecision } from './actions/see-decision.ts'
export { mayEntrust, servedNow } from './actions/serve-experiment.ts'
export { stepKey } from './pages/view.ts'
