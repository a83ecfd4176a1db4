import type { Generated } from 'kysely'

export interface ExchangeTables {
  network_exchanges: ExchangeRow
}

export interface ExchangeRow {
  id: string
  territory_id: string
  held_on: string
  kind: 'call' | 'mail' | 'meeting' | 'visit' | 'other'
  summary: string
  next_action: Generated<string>
  next_on: string | null
  next_done_on: string | null
  author_id: string | null
  noted_at: Date
}
