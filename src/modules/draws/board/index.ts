/** What this sub-room does and shows for the others. */
export { drawCopy } from './actions/draw-copy.ts'
export { listNewsletterItems } from './actions/list-newsletter-items.ts'
export { listDrawPages, listOnTerritory } from './actions/list-on-territory.ts'
export { drawSubjects } from './actions/name-subjects.ts'
export { searchDraws } from './actions/search-draws.ts'
export { drawKind } from './draw-kind.ts'
