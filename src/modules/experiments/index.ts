/** The door: what later rooms may take. */
export type { Experiment } from './experiment.ts'
export { type VerificationRefusal, verifyFrozenProtocol } from './freeze.ts'
export { paths } from './paths.ts'
export { maySeeExperiment } from './permissions.ts'
export type { Stage, Station } from './stage.ts'
export { stationOf, stations } from './stage.ts'
export {
  findExperiment,
  findExperimentBySlug,
} from './store/experiments.ts'
export { countExperiments, listExperiments } from './store/lists.ts'
