/** The door of the room: what the others may take. */
export { importContours } from './actions/import-contours.ts'
export { importTerritories } from './actions/import-territories.ts'
export { type RegisteredPlace, registerPlace } from './actions/register-place.ts'
export { resolveTerritoryField } from './actions/resolve-territory-field.ts'
export {
  answerGivenBack,
  withTerritory,
  withTerritoryIfAny,
} from './actions/territory-in-form.ts'
export { type TerritoryAnswer, withTerritoryProblem } from './answer.ts'
export { TerritoryField } from './pages/TerritoryField.tsx'
export { paths as territoryPaths } from './paths.ts'
export { listMembers } from './store/dossier.ts'
export { listAround, listLikelyPlaces, type PlaceAround } from './store/likely-places.ts'
export { listNamedCodes, type RegionNames, regionNames } from './store/list.ts'
export { matchPlaces } from './store/match-places.ts'
export { listDemoPlaceIds } from './store/organisations.ts'
export { countTerritories } from './store/reference.ts'
export { searchTerritories, type TerritoryFound } from './store/search.ts'
export {
  findTerritory,
  findTerritoryByCode,
  findTerritoryBySlug,
  getTerritories,
} from './store/territories.ts'
export {
  ofTerritory,
  type Territory,
  type TerritoryKind,
  territoryKinds,
  territoryLabel,
} from './territory.ts'
export { kindWord } from './texts/kinds.ts'
