import { twinRoute, twins } from '#modules/resources/reuse-paths.ts'
import type { Rule } from './who.ts'

/** The resource in its other forms, its files, its reuse. */
export const reuseExpectations: Readonly<Partial<Record<Rule, readonly string[]>>> = {
  'readers-of-sheets': twins.map((twin) => `GET ${twinRoute(twin)}`),
}
