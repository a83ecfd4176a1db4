import type { Db } from './context.ts'
import { readSetting } from './settings.ts'

/** The number of who publishes this house, as its pages of law say it; empty when nobody gave one. */
export async function publisherPhone(db: Db): Promise<string> {
  const publisher = await readSetting(db, 'publisher')
  const isKnown = typeof publisher === 'object' && publisher !== null && 'phone' in publisher
  return isKnown && typeof publisher.phone === 'string' ? publisher.phone : ''
}
