/** What this sub-room does and shows for the others. */
export { readAreas } from './actions/read-areas.ts'
export { AreaChances } from './pages/AreaChances.tsx'
export { countRefusals, countStandings, findKeptRecord, keepRecord } from './store/record.ts'
