/** What this sub-room does and shows for the others. */
export { listDrawPages, listOnTerritory } from './actions/list-on-territory.ts'
export { drawSubjects } from './actions/name-subjects.ts'
export { searchDraws } from './actions/search-draws.ts'
export { drawKind } from './draw-kind.ts'
