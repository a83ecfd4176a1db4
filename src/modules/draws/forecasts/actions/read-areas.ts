import type { Db } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { listChances } from '../../receipts/index.ts'
import { listWaves } from '../../recruits/index.ts'
import type { AreaSeen } from '../area-chances.ts'
import { countRegistered, listReplies } from '../store/record.ts'

export interface AreasRead {
  readonly areas: readonly AreaSeen[]
  /** Registered without a letter of these waves. */
  readonly others: number
  readonly isListed: boolean
}

/** The areas of the lists whose letters are posted, and what each gave; none when a list has a single area. */
export async function readAreas(db: Db, draw: Draw): Promise<AreasRead> {
  const waves = (await listWaves(db, draw.id)).filter(({ postedOn }) => postedOn !== undefined)
  const strata = waves.flatMap((wave) => wave.strata)
  const names = [...new Set(strata.map(({ name }) => name))].sort()
  if (names.length < 2) return { areas: [], others: 0, isListed: false }
  const replies = await listReplies(db, draw.id)
  const chances = await listChances(db, draw)
  const areas = names.map((name) => {
    const own = strata.filter((stratum) => stratum.name === name)
    const replied = replies.filter(({ stratum }) => stratum === name)
    return {
      name,
      // A second wave is drawn from the same list, without those already drawn.
      addresses: Math.max(...own.map(({ addresses }) => addresses)),
      letters: own.reduce((sum, { letters }) => sum + letters, 0),
      replies: replied.length,
      panelSum: chances && replied.reduce((sum, { ticket }) => sum + (chances.get(ticket) ?? 0), 0),
    }
  })
  const others = Math.max(0, (await countRegistered(db, draw.id)) - replies.length)
  return { areas, others, isListed: chances !== undefined }
}
