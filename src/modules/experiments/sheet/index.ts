/** What this sub-room does and shows for the others. */
export { publishSheet } from './actions/publish-sheet.ts'
export { tellOriginalSheet } from './actions/tell-original-sheet.ts'
export { writeSheet } from './actions/write-sheet.ts'
export { sheetSection } from './routes/sheet-section.tsx'
export { collectSheetFacts } from './store/sheet-facts.ts'
export { findSheet } from './store/sheets.ts'
