/** What this sub-room does and shows for the others. */
export { readAreas } from './actions/read-areas.ts'
export { AreaChances } from './pages/AreaChances.tsx'
export type { AreaShown } from './pages/ForecastPage.tsx'
export { areasOf, confidence } from './routes/forecast.tsx'
export {
  countLetters,
  countRefusals,
  countStandings,
  findKeptRecord,
  keepRecord,
  listLetters,
  wavesYield,
} from './store/record.ts'
