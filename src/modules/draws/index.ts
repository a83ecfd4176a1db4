/** The door: what later rooms may take, as little as possible. */
export { drawPaths } from './paths.ts'
