import type { Ctx } from '#platform/context.ts'
import { enterIdea, proposeIdea } from '../actions/propose-idea.ts'
import { freezeRules } from '../actions/run-edition.ts'
import { createEdition } from '../actions/write-rules.ts'
import type { Rules } from '../edition.ts'
import { ideaShape } from '../idea.ts'
import { benchIdea } from './edition-made.ts'

/** Rules as they are once they are read. */
export const rulesRead: Rules = {
  title: 'Budget de Valbrenne',
  presentation: '',
  envelopeCents: 900_000,
  themes: ['Nature'],
  areas: [],
  leastCents: 10_000,
  mostCents: 600_000,
  whoMay: 'Tout le monde',
  leastAge: undefined,
  ideasUntil: '2027-01-31',
  analysisUntil: '2027-02-28',
  voteUntil: '2027-03-31',
  ballot: 'approval',
  counting: 'equal-shares',
  mostChoices: undefined,
  clauses: ['Le projet relève de la commune.'],
}

type Run = <T>(run: (ctx: Ctx) => Promise<T>) => Promise<T>

/** An edition whose ideas are open, with so many ideas that nobody judged: their own addresses, in order. */
export async function makeOpenEdition(
  run: Run,
  change: Partial<Rules> = {},
  contacts: readonly string[] = ['', ''],
): Promise<{ readonly slug: string; readonly tokens: readonly string[] }> {
  const made = await run((ctx) => createEdition(ctx, { ...rulesRead, ...change }))
  if (!made.ok) throw new Error(made.refusal)
  const { slug } = made.value
  await run((ctx) => freezeRules(ctx, slug))
  const tokens: string[] = []
  for (const [at, contact] of contacts.entries()) {
    const idea = ideaShape.parse({ ...benchIdea, title: `Idée ${at + 1}`, contact })
    const proposed = await run((ctx) =>
      at % 2 === 0
        ? proposeIdea(ctx, slug, idea)
        : enterIdea(ctx, slug, { ...idea, medium: 'workshop' }),
    )
    if (!proposed.ok) throw new Error(proposed.refusal)
    tokens.push(proposed.value.token)
  }
  return { slug, tokens }
}
