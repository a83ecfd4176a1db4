import type { Receipt } from '#engines/sortition/index.ts'
import type { Db } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { countRefusals, countStandings, findKeptRecord, readAreas } from '../../forecasts/index.ts'
import { makeRecord, publishedAreas, type RecruitmentRecord } from '../../forecasts/nouns.ts'
import { mirrors } from '../../receipts/nouns.ts'
import { findFixed } from '../../seals/index.ts'
import { listDrawEvents } from '../../store/draw-events.ts'

/** The record as it is now, or as it was on the day people were erased. Features and areas stay closed while people register. */
export async function readRecord(db: Db, draw: Draw): Promise<RecruitmentRecord> {
  const kept = await findKeptRecord(db, draw.id)
  const features = await publishedFeatures(db, draw)
  if (kept) return { ...(kept as RecruitmentRecord), features }
  const isOpen = draw.state === 'preparing' || draw.state === 'recruiting'
  const record = makeRecord(
    await countStandings(db, draw.id),
    await countRefusals(db, draw.id),
    features,
  )
  if (isOpen) return record
  const { areas, others, isListed } = await readAreas(db, draw)
  const published = publishedAreas(areas, others, draw.panelSize)
  return { ...record, areas: published, areasListed: isListed }
}

/** By feature, the very groups of the receipt: the pool once it is committed, and the panel once it is drawn. */
async function publishedFeatures(db: Db, draw: Draw): Promise<RecruitmentRecord['features']> {
  const fixed = await findFixed(db, draw.id)
  if (!fixed) return []
  const log = await listDrawEvents(db, draw.id)
  return mirrors(JSON.parse(fixed) as Receipt['fixed'], log)
}
