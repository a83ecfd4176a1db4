export { draftResource, retireResource } from './actions/draft-resource.ts'
export { type GenerateRefusal, generateResources } from './actions/generate-resources.ts'
export { type ImportedResources, importResources } from './actions/import-resources.ts'
export { listAtTheDoor, listTextsToRead } from './actions/list-texts-to-read.ts'
export { publishResource } from './actions/publish-resource.ts'
export { forgetAdoptions, rememberAdoption } from './actions/tell-original.ts'
export { exportLine } from './documents/export-line.ts'
export { isBibliography, isImportFormat } from './import-states.ts'
export { kindCalled } from './import-words.ts'
export {
  defaultLicence,
  isLicence,
  type Licence,
  licenceChoices,
  mayCopy,
  termsOf,
} from './licence.ts'
export { fromPieces, licenceAt, readLicence } from './licence-words.ts'
export { ResourceCard } from './pages/ResourceCard.tsx'
export { paths as resourcePaths, resourcePath } from './paths.ts'
export type { Outcome, Resource, ResourceWords } from './resource.ts'
export { archiveEntries } from './routes/archive-entries.ts'
export { readImportFile } from './routes/import-file.ts'
export { sourcesReadAt, starterAuthor } from './starter/case.ts'
export { smicval } from './starter/case-smicval.ts'
export { eachPublished } from './store/dump.ts'
export { countPublished, listLatest, listPlaced } from './store/published.ts'
export { findResource, findResourceBySlug } from './store/resources.ts'
export { listNewAnswers, searchResources } from './store/search.ts'
export { listUnansweredSearches } from './store/unanswered-searches.ts'
export { facetTexts } from './texts/facets.ts'
export { resourceImportTexts } from './texts/import.ts'
export {
  assumedSentences,
  expectedOf,
  type ReportedCell,
  reportedCells,
} from './texts/import-report.ts'
export { resourceTexts } from './texts/texts.ts'
export { publics, ranked } from './vocabularies/facets.ts'
export { methods, themes } from './vocabularies/subjects.ts'
export type { PublishRefusal } from './words-problem.ts'
