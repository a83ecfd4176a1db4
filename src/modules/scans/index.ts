/** The door of this room: what later rooms may take. */
export { countSheets, freeNumbers, readBatchNamed } from './actions/look-at-sheets.ts'
export { paperVersion } from './actions/paper-version.ts'
export { takeSheets } from './actions/take-sheets.ts'
export { PrintSheetsForm } from './pages/PrintSheetsForm.tsx'
export { scanRoutes } from './routes/scan-routes.tsx'
export { paperRank, sheetCount } from './routes/sheet-count.ts'
export { groupField, type LookedSheet, type Standing, spoiltField, zoneField } from './scan.ts'
