import { readdirSync } from 'node:fs'
import { everyHanded } from './handed.ts'
import type { Rule, Rules } from './who.ts'

/**
 * Who gets in where: written by people, in the `testing/proofs.ts` of each room or, for those that were there before, in
 * `rules`; compared with the house by `access.test.ts`. A route that is in no list fails the test. What a rule means is told in `who.ts`.
 */
export async function everyRule(): Promise<Rules> {
  const files = readdirSync(new URL('rules/', import.meta.url)).toSorted()
  const read = await Promise.all(
    files.map((file) => import(`./rules/${file.replace(/\.ts$/, '')}.ts`)),
  )
  const handed = (await everyHanded()).map(({ rules }) => rules ?? {})
  return joined([...read.map(({ rules }: { rules: Rules }) => rules), ...handed])
}

function joined(lists: readonly Rules[]): Rules {
  const all: Partial<Record<Rule, readonly string[]>> = {}
  for (const [rule, keys] of lists.flatMap((list) => Object.entries(list)))
    all[rule as Rule] = [...(all[rule as Rule] ?? []), ...keys]
  return all
}
