import { addDays, dayOf } from '#kit/dates.ts'
import { demoPeople } from '#modules/people/index.ts'
import { findTerritoryBySlug, listDemoPlaceIds } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { addContact, deleteContactsOf } from '../contacts/index.ts'
import { deleteNeedsAt, sayNeed } from '../needs/index.ts'
import {
  addProspect,
  deleteProspectsAt,
  findProspectAt,
  moveProspect,
  noteProspectExchange,
} from '../prospects/index.ts'

const { ilyes, paulette } = demoPeople

/** An invented territory that hesitates, its deputy mayor in the book, and a need that is stated. */
export async function loadDemoProspecting(ctx: Ctx): Promise<void> {
  const aubrac = await findTerritoryBySlug(ctx.db, 'saint-aubrac')
  if (!aubrac || (await findProspectAt(ctx.db, aubrac.id))) return
  const { id: tellerId, name } = ilyes
  const silent: Ctx = {
    ...ctx,
    person: { id: tellerId, name, roles: [{ role: 'lab-team' }], secondFactor: true },
    mail: () => undefined,
    announce: () => undefined,
  }
  const today = dayOf(ctx.now)

  await addContact(silent, {
    name: paulette.name,
    email: paulette.email,
    phone: '',
    function: 'Adjointe à la vie locale',
    kind: 'elected',
    mandateStart: undefined,
    mandateEnd: undefined,
    origin: 'met',
    originDetail: 'Rencontres du réseau',
    territoryId: aubrac.id,
  })
  const added = await addProspect(silent, {
    territoryId: aubrac.id,
    source: 'met',
    sourceDetail: 'Rencontres du réseau',
    owner: ilyes.id,
    contact: paulette.id,
    challenges: ['diversify_participants'],
    notes: 'Le conseil veut d’abord voir un panel chez un voisin.',
    nextAction: '',
    nextOn: undefined,
  })
  if (!added.ok) return
  const { id } = added.value
  const next = { nextAction: 'Proposer une visite à Valbrenne', nextOn: addDays(today, 5) }
  await noteProspectExchange(silent, id, {
    note: 'Une heure au téléphone : curieuse, mais les équipes sont petites.',
    on: addDays(today, -9),
    ...next,
  })
  await moveProspect(silent, id, {
    to: 'interested',
    reason: '',
    reasonText: '',
    note: '',
    ...next,
  })
  await sayNeed(silent, aubrac.id, {
    challenges: ['diversify_participants'],
    themes: 'jeunesse, mobilité',
    from: undefined,
    until: undefined,
    words: 'Trouver les personnes qui ne viennent jamais aux réunions.',
    tell: false,
  })
}

export async function removeDemoProspecting(ctx: Ctx): Promise<void> {
  const places = await listDemoPlaceIds(ctx.db)
  await deleteProspectsAt(ctx.db, places)
  await deleteNeedsAt(ctx.db, places)
  await deleteContactsOf(
    ctx.db,
    Object.values(demoPeople).map(({ id }) => id),
  )
}
