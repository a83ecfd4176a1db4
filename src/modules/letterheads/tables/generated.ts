// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'

export interface Tables {
  letterheads: {
    id: string
    territoryId: string | null
    isMain: Generated<boolean>
    name: string
    address: Generated<string>
    phone: Generated<string>
    email: Generated<string>
    website: Generated<string>
    siret: Generated<string>
    rna: Generated<string>
    vatNumber: Generated<string>
    vatMention: Generated<string>
    accent: Generated<string>
    logoFile: string | null
    logoAlt: Generated<string>
    signatoryName: Generated<string>
    signatoryRole: Generated<string>
    signatoryUntil: string | null
    signatureFile: string | null
    source: Generated<'own' | 'demo'>
    createdAt: Date
    changedAt: Date
    signatoryPersonId: string | null
  }
}
