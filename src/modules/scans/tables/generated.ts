// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json } from '#platform/database/column-types.ts'

export interface Tables {
  scan_batches: {
    id: string
    purpose: string
    subject: string
    label: string
    form: Json<unknown>
    keyFile: string
    sentAt: Date
    goneAt: Date
    entered: Generated<boolean>
  }
  scan_files: {
    id: string
    batchId: string
    position: number
    name: string
    sealed: Buffer | null
    state: Generated<'waiting' | 'read' | 'unreadable'>
  }
  scan_numbers: {
    purpose: string
    subject: string
    number: string
    label: string
  }
  scan_pages: {
    id: string
    batchId: string
    fileId: string
    position: number
    refusal: string | null
    reading: Json<unknown> | null
    sealed: Buffer | null
  }
}
