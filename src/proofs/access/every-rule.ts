import { readdirSync } from 'node:fs'
import type { Rule, Rules } from './who.ts'

/**
 * Who gets in where: written by people, a list for each part of the house in `rules`, compared with the house by
 * `access.test.ts`. A route that is in no list fails the test. What a rule means is told in `who.ts`.
 */
export async function everyRule(): Promise<Rules> {
  const files = readdirSync(new URL('rules/', import.meta.url)).toSorted()
  const read = await Promise.all(
    files.map((file) => import(`./rules/${file.replace(/\.ts$/, '')}.ts`)),
  )
  return joined(read.map(({ rules }: { rules: Rules }) => rules))
}

function joined(lists: readonly Rules[]): Rules {
  const all: Partial<Record<Rule, readonly string[]>> = {}
  for (const [rule, keys] of lists.flatMap((list) => Object.entries(list)))
    all[rule as Rule] = [...(all[rule as Rule] ?? []), ...keys]
  return all
}
