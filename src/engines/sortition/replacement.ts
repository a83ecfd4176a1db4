import { afterAlready } from './check-quotas.ts'
import type { Instance } from './pool.ts'
import { hmacSha256, utf8 } from './receipts/sha256.ts'
import { SeedStream } from './seed-stream.ts'
import { type Outcome, select } from './select.ts'
import type { Solver } from './solving/solver.ts'

export interface Vacancies {
  /** The panel as it sat, those who leave included. */
  readonly seated: readonly string[]
  readonly leaving: readonly string[]
  /** People who may not be called: earlier withdrawals, refusals. */
  readonly unavailable?: readonly string[]
}

/**
 * Who may take the vacant seats, all together (one after the other can lead to a dead end): every quota and household
 * holds with those who stay, and everyone waiting has the best chance that this leaves, by leximin. The result is a
 * draw of its own, among those who wait.
 */
export function replacements(solver: Solver, instance: Instance, vacancies: Vacancies): Outcome {
  return select(solver, waitingFor(instance, vacancies), { method: 'leximin' })
}

/** The draw of a replacement: the vacant seats, what is left of the quotas, and those who wait. */
export function waitingFor(
  instance: Instance,
  { seated, leaving, unavailable = [] }: Vacancies,
): Instance {
  const gone = new Set([...leaving, ...unavailable])
  const staying = new Set(seated.filter((id) => !gone.has(id)))
  const rest = afterAlready(instance, staying)
  return { ...rest, people: rest.people.filter(({ id }) => !gone.has(id)) }
}

/** Number of the panel of a replacement list, from the seed of the draw and the running number of the batch. */
export function replacementIndex(seed: Uint8Array, batch: number, panels: number): number {
  return new SeedStream(hmacSha256(seed, utf8(`replacement:${batch}`))).index(panels)
}
