/** What this sub-room does and shows for the others. */
export { MirrorTables } from './pages/DrawCharts.tsx'
export { RecountHere } from './pages/VerifyReceipt.tsx'
export { chanceOf, listChances } from './store/chances.ts'
export { findOpenDecision, insertDecision, listDecisions, signDecision } from './store/decisions.ts'
