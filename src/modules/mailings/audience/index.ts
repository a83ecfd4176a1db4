/** What this sub-room does and shows for the others. */
export { countAudience, gatherAudience } from './actions/gather-audience.ts'
export { segmentKeptUndo, segmentRemovedUndo } from './actions/undo-segment.ts'
export { listSegments } from './store/segments.ts'
