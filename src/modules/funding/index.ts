/** The door: what the command line and later rooms may take. */

export { keepNotices, tryNotices } from './actions/import-notices.ts'
export { isClosed } from './opportunity.ts'
export { paths as fundingPaths } from './paths.ts'
export { listOpportunities as listFundingNotices } from './store/opportunities.ts'
export { importTexts } from './texts/imports.ts'
export { noticeProblemLine } from './texts/notices.ts'
