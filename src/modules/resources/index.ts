export { type Published, type PublishRefusal, publishResource } from './actions/publish-resource.ts'
export { ResourceCard } from './pages/ResourceCard.tsx'
export { paths as resourcePaths, resourcePath } from './paths.ts'
export { defaultLicence, type Outcome, type Resource, type ResourceWords } from './resource.ts'
export {
  type EssentialKey,
  essentialKeys,
  type SectionKey,
  type SheetContent,
  type SheetFigure,
  sectionKeys,
} from './sheet-content.ts'
export { starterAuthor } from './starter/case.ts'
export { smicval } from './starter/case-smicval.ts'
export { sourcesReadAt } from './starter/cases.ts'
export { findResource } from './store/resources.ts'
export { countPublished, listLatest, listPlaced, searchResources } from './store/search.ts'
export { resourceTexts } from './texts/texts.ts'
