import { sha256Hex } from '#modules/experiments/freeze-verification.ts'
import { frozenBytes } from '#modules/experiments/protocol/freeze.ts'
import { addFreeze } from '#modules/experiments/protocol/store/freezes.ts'
import { beginProtocol } from '#modules/experiments/protocol/store/versions.ts'
import type { useDatabase } from '#platform/testing/database.ts'

interface Of {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly authorId: string
}

type Row = Readonly<Record<string, string | number>> & { readonly id: string }

/** A protocol whose only answer is these plans, frozen as its first version, without the form. */
export async function freezeTrialPlan(
  { db, clock }: Pick<ReturnType<typeof useDatabase>, 'db' | 'clock'>,
  { id, slug, title, authorId }: Of,
  rows: readonly Row[],
): Promise<void> {
  const at = clock.now()
  const content = { 'trial-plan': { answer: [...rows] } }
  await beginProtocol(db, id, { act: 'begun', authorId, at, answers: content })
  const bytes = frozenBytes({
    experiment: { id, slug, title },
    ...{ territory: undefined, version: 1, frozenAt: at, amendment: undefined, content },
    ...{ adoption: { circle: 'Comité', on: '2026-11-25', version: 1 }, adoptedFrom: undefined },
  })
  const freeze = { version: 1, sha256: await sha256Hex(bytes), frozenAt: at, frozenBy: undefined }
  await addFreeze(db, id, { ...freeze, amends: undefined, reason: '' }, bytes)
}
