import type { CollegeTables } from './college-tables.ts'
import type { ContactTables } from './contact-tables.ts'
import type { DeclarationTables } from './declaration-tables.ts'
import type { ElectionTables } from './election-tables.ts'
import type { ExchangeTables } from './exchange-tables.ts'
import type { HelpTables } from './help-tables.ts'
import type { InvoiceTables } from './invoice-tables.ts'
import type { MembershipTables } from './membership-tables.ts'
import type { NeedTables } from './need-tables.ts'
import type { ProspectTables } from './prospect-tables.ts'

/**
 * All the tables of this room, and what every store here takes: `Kysely<NetworkTables>`. Each
 * subject keeps its rows in `<subject>-tables.ts` and is added to this list.
 */
export interface NetworkTables
  extends DeclarationTables,
    HelpTables,
    MembershipTables,
    InvoiceTables,
    CollegeTables,
    ExchangeTables,
    ElectionTables,
    ProspectTables,
    ContactTables,
    NeedTables {}
