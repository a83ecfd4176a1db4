import { inDays } from './days.ts'
import type { Hand } from './hand.ts'
import { letterLink } from './steps-declaration.ts'

/** A territory asks, the team says yes, the council decides, both sign, and the first invoice is paid. */
export async function joinNetwork(visitor: Hand, staff: Hand, territory: string): Promise<void> {
  await visitor.open('/reseau/adherer')
  await visitor.send('/reseau/adherer', {
    territory,
    name: 'Maïwenn Exemple',
    function: 'Maire',
    email: `mairie-${territory.length}@commune.example`,
    why: 'Nous voulons essayer avec d’autres, et raconter ce que cela donne.',
  })
  const follow = await letterLink(staff, /\/reseau\/adherer\/suivi\/\w+/)
  await visitor.open(follow)
  await visitor.press('/confirmer')

  await staff.open('/reseau/adhesions')
  const all = await staff.links('/reseau/adhesions/')
  const memberships = all.filter((href) => /\/[0-9a-f-]{36}$/.test(href))
  const membership = await requested(staff, memberships, territory)
  await staff.press('/accepter')
  await becomeMember(staff, membership)
}

/** From the yes of the team to the first payment: council, agreement, invoice, money. */
export async function becomeMember(staff: Hand, membership: string): Promise<void> {
  await staff.open(membership)
  await staff.send('/deliberation', {
    deliberationOn: '2026-11-12',
    deliberationRef: '2026-77',
  })
  await staff.send('/convention', { agreementOn: '2026-11-20' })
  await staff.open(`${membership}/facturer`)
  await staff.send('/facturer', { override: '150', overrideReason: 'Tarif de la première année' })
  await staff.open(membership)
  const [invoice = ''] = await staff.links('/reseau/factures/')
  await staff.open(invoice)
  await staff.send('/paiements', {
    amount: '150',
    receivedOn: inDays(0),
    method: 'transfer',
  })
}

/** What the association writes on its invoices, once for all of them. */
export async function setBilling(staff: Hand): Promise<void> {
  await staff.open('/reseau/facturation')
  await staff.send('/reseau/facturation', {
    name: 'Association exemple',
    address: '1 place du Marché, 75000 Paris',
    siret: '73282932000074',
  })
}

async function requested(staff: Hand, memberships: readonly string[], territory: string) {
  for (const href of memberships) {
    await staff.open(href)
    if ((await staff.text()).includes(territory)) return href
  }
  throw new Error(`no membership of ${territory}`)
}
