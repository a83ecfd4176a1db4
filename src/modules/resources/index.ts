export { publishResource } from './actions/publish-resource.ts'
export { archiveEntries, eachPublished, exportLine } from './exchange/index.ts'
export { isBibliography, isImportFormat } from './import-states.ts'
export { type ImportedResources, importResources, readImportFile } from './imports/index.ts'
export {
  assumedSentences,
  expectedOf,
  kindCalled,
  type ReportedCell,
  reportedCells,
  resourceImportTexts,
} from './imports/nouns.ts'
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
export { forgetAdoptions, rememberAdoption } from './reuse/index.ts'
export {
  type GenerateRefusal,
  generateResources,
  listNewAnswers,
  listUnansweredSearches,
  searchResources,
} from './search/index.ts'
export { readReplayedSheet } from './starter/index.ts'
export { sourcesReadAt, starterAuthor } from './starter/nouns.ts'
export { countPublished, listLatest, listPlaced, publishedAmong } from './store/published.ts'
export { findResource, findResourceBySlug } from './store/resources.ts'
export { facetTexts } from './texts/facets.ts'
export { resourceTexts } from './texts/resources.ts'
export { publics, ranked } from './vocabularies/facets.ts'
export { methods, themes } from './vocabularies/subjects.ts'
export type { PublishRefusal } from './words-problem.ts'
export { draftResource, retireResource } from './working/index.ts'
