import type { Rule } from './who.ts'

/** Who gets in where, for circles and what they decide: read with `expectations.ts`. */
export const governanceExpectations: Partial<Readonly<Record<Rule, readonly string[]>>> = {
  anyone: ['GET /cercles'],
}
