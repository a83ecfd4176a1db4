/** Who gets in where, for draws by lot: their rule and its preparation. */
import type { Rule } from './who.ts'

const draw = '/tirages/:slug'

export const drawsExpectations: Readonly<Partial<Record<Rule, readonly string[]>>> = {
  anyone: ['GET /tirages'],
  'the-lab': ['GET /tirages/nouveau', 'POST /tirages/nouveau'],
  readers: [`GET ${draw}`],
}
