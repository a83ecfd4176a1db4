// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables {
  economy_lines: {
    id: string
    projectId: string
    side: 'cost' | 'revenue'
    nature: ByHand['economy_lines']['nature']
    label: string
    role: Generated<string>
    year: number
    hundredths: number | null
    plannedCents: number
    inKind: boolean
    position: number
  }
  economy_projects: {
    id: string
    slug: string
    title: string
    kind: 'experiment' | 'network' | 'resources' | 'other'
    experimentId: string | null
    startsOn: string
    endsOn: string
    invented: Generated<boolean>
    createdAt: Date
  }
  economy_rates: {
    id: string
    year: number
    role: string
    costCents: number
    priceCents: number
    position: number
  }
  economy_revisions: {
    id: string
    projectId: string
    number: number
    reason: string
    amounts: Json<ByHand['economy_revisions']['amounts']>
    createdAt: Date
  }
  economy_years: {
    year: number
    overheadTenths: number
  }
}
