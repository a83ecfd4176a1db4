/** The door: what later rooms may take. */
export { paths as governancePaths } from './paths.ts'
