// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Tables1 } from './generated-1.ts'
import type { Tables2 } from './generated-2.ts'

export interface Tables extends Tables1, Tables2 {}
