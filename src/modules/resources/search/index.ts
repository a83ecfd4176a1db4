/** What this sub-room does and shows for the others. */
export { type GenerateRefusal, generateResources } from './actions/generate-resources.ts'
export { readFileTexts } from './jobs/file-texts.ts'
export { NearResources } from './pages/NearResources.tsx'
export { keepConcepts } from './store/concepts.ts'
export { listNear } from './store/near.ts'
export { listNewAnswers, searchResources } from './store/search.ts'
export { forgetUnanswered, listUnansweredSearches } from './store/unanswered-searches.ts'
