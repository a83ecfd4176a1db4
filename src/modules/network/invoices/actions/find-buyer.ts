import { kindWord, ofTerritory, type Territory } from '#modules/territories/index.ts'
import type { Db } from '#platform/context.ts'
import type { Buyer } from '../invoice.ts'
import { listInvoices } from '../store/invoices.ts'

/** Whom an invoice is made out to: as on the last one, or as the house knows the territory. */
export async function findBuyer(
  db: Db,
  membershipId: string,
  territory: Territory,
): Promise<Buyer> {
  const [invoice] = await listInvoices(db, { membershipIds: [membershipId] })
  return invoice?.buyer ?? buyerOf(territory)
}

/** « Commune de Valbrenne ». */
function buyerOf(territory: Territory): Buyer {
  const kind = kindWord(territory, 'fr')
  const named = ['commune', 'department', 'region'].includes(territory.kind)
  const name = named
    ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${ofTerritory(territory)}`
    : territory.name
  const siren = territory.siren ?? ''
  return { name, address: '', siren, purchaseOrder: '', serviceCode: '' }
}
