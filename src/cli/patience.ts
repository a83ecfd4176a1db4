import { setTimeout as wait } from 'node:timers/promises'
import { isDatabaseAway } from '#platform/database/database-problems.ts'
import type { StopWatch } from './asked-to-stop.ts'
import type { Terminal } from './terminal.ts'

const longestMs = 120_000
const betweenMs = 300

/**
 * Runs a step of the start, again and again while the database is away: the bundled one is being
 * started again, another one may not be there yet. Steps are acts: one cut in the middle left nothing.
 */
export async function patiently<T>(
  step: () => Promise<T>,
  stop: StopWatch,
  terminal: Pick<Terminal, 'say'>,
): Promise<T> {
  const since = performance.now()
  for (let told = false; ; await wait(betweenMs)) {
    stop.throwIfAsked()
    try {
      return await step()
    } catch (error) {
      if (!isDatabaseAway(error) || performance.now() - since > longestMs) throw error
      if (!told) terminal.say('La base de données ne répond pas encore : on l’attend.')
      told = true
    }
  }
}
