/** What this sub-room does and shows for the others. */
export { LinksReport } from './pages/LinksReport.tsx'
export { findClicksDecision, insertLinks, listLinkCounts } from './store/clicks.ts'
