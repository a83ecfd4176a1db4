import type { CollegeTables } from './tables/college.ts'
import type { ContactTables } from './tables/contact.ts'
import type { DeclarationTables } from './tables/declaration.ts'
import type { ElectionTables } from './tables/election.ts'
import type { ExchangeTables } from './tables/exchange.ts'
import type { HelpTables } from './tables/help.ts'
import type { InvoiceTables } from './tables/invoice.ts'
import type { MembershipTables } from './tables/membership.ts'
import type { NeedTables } from './tables/need.ts'
import type { ProspectTables } from './tables/prospect.ts'

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
