import { newId } from '#kit/ids.ts'
import type { TestDatabase } from '#platform/testing/database.ts'

export interface Written {
  readonly slug: string
  readonly title: string
  readonly stage?: string
  readonly visibility?: string
  readonly territory?: string
  readonly question?: string
  readonly proposedBy?: string
}

/** An experiment straight in the base: this room reads it, and does not write any. */
export async function writeExperiment(
  { db, clock }: TestDatabase,
  input: Written,
): Promise<string> {
  const id = newId(clock.now(), clock.chance)
  const stopped = input.stage === 'stopped'
  await db.transaction().execute(async (tx) => {
    const since = clock.now()
    await tx
      .insertInto('experiment_slugs')
      .values({ slug: input.slug, experimentId: id, since })
      .execute()
    await tx
      .insertInto('experiments')
      .values({
        id,
        slug: input.slug,
        title: input.title,
        question: input.question ?? 'Que se passe-t-il si l’on essaie ?',
        stage: input.stage ?? 'running',
        stoppedFrom: stopped ? 'running' : null,
        stopReason: stopped ? 'funding-lost' : null,
        stopText: stopped ? 'Plus de financement.' : null,
        stoppedAt: stopped ? since : null,
        visibility: input.visibility ?? 'published',
        territoryId: input.territory ?? null,
        proposedBy: input.proposedBy ?? null,
        startedOn: '2026-03-01',
        createdAt: since,
        updatedAt: since,
      })
      .execute()
  })
  return id
}
