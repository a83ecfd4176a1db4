import type { Generated } from 'kysely'
import type { ExchangeKind } from './exchange.ts'

export interface ExchangeTables {
  network_exchanges: ExchangeRow
}

export interface ExchangeRow {
  id: string
  territory_id: string
  held_on: string
  kind: ExchangeKind
  summary: string
  next_action: Generated<string>
  next_on: string | null
  next_done_on: string | null
  author_id: string | null
  noted_at: Date
}
