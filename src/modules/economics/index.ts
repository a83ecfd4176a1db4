/** The door: what the command line and later rooms may take. */

export { keepImport, readReplaced, tryImport } from './actions/import-accounts.ts'
export { listPlannedDays } from './actions/read-budget.ts'
export { paths as economicsPaths } from './paths.ts'
export { cerfaSheets } from './routes/cerfa-workbook.ts'
export { listProjects } from './store/projects.ts'
export { accountTexts } from './texts/accounts.ts'
export { cerfaLine } from './texts/cerfa.ts'
export { fecTexts } from './texts/fec.ts'
export { replacingSaid, replacingTexts } from './texts/replacing.ts'
