import type { Db } from '#platform/context.ts'
import { publishedAreas } from '../area-chances.ts'
import type { Draw } from '../draw.ts'
import { makeRecord, type RecruitmentRecord } from '../recruitment-record.ts'
import { countFeatures, countRefusals, countStandings, findKeptRecord } from '../store/record.ts'
import { readAreas } from './read-areas.ts'

/** The record as it is now, or as it was on the day people were erased. Features and areas stay closed while people register. */
export async function readRecord(db: Db, draw: Draw): Promise<RecruitmentRecord> {
  const kept = await findKeptRecord(db, draw.id)
  if (kept) return kept as RecruitmentRecord
  const isOpen = draw.state === 'preparing' || draw.state === 'recruiting'
  const record = makeRecord(
    await countStandings(db, draw.id),
    await countRefusals(db, draw.id),
    isOpen ? [] : await countFeatures(db, draw.id),
  )
  if (isOpen) return record
  const { areas, others, isListed } = await readAreas(db, draw)
  const published = publishedAreas(areas, others, draw.panelSize)
  return { ...record, areas: published, areasListed: isListed }
}
