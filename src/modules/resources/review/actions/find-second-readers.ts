import { dayOf } from '#kit/dates.ts'
import { listHolders } from '#modules/people/index.ts'
import type { Ctx, Db } from '#platform/context.ts'
import type { Resource } from '../../resource.ts'
import { listHands } from '../../working/index.ts'
import { secondReaders, type TextHands } from '../../working/nouns.ts'
import type { Working } from '../../working-text.ts'
import { listDoorkeepers } from '../store/reviews.ts'

/** Those of the house who may read what others wrote. */
export function listTeam({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<readonly string[]> {
  return listHolders(db, ['administrator', 'lab-team'], dayOf(now))
}

export async function findTextHands(
  db: Db,
  resource: Pick<Resource, 'id' | 'stewardId'>,
  working: Pick<Working, 'startedAt' | 'submittedBy'>,
): Promise<TextHands> {
  const [hands, doorkeepers] = await Promise.all([
    listHands(db, resource.id),
    listDoorkeepers(db, resource.id, working.startedAt),
  ])
  const { submittedBy } = working
  return { submittedBy, stewardId: resource.stewardId, hands, doorkeepers }
}

/** Who touched this text, and who of the house reads it. */
export async function findSecondReaders(
  ctx: Pick<Ctx, 'db' | 'now'>,
  resource: Pick<Resource, 'id' | 'stewardId'>,
  working: Pick<Working, 'startedAt' | 'submittedBy'>,
): Promise<{ readonly text: TextHands; readonly readers: readonly string[] }> {
  const [team, text] = await Promise.all([listTeam(ctx), findTextHands(ctx.db, resource, working)])
  return { text, readers: secondReaders(team, text) }
}
