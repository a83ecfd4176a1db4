import { type Day, dayOf } from '#kit/dates.ts'
import { isId } from '#kit/ids.ts'
import type { List, ListColumn } from '#kit/list.ts'
import type { Locale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { listKnownPersons, searchPersonIds } from '#modules/people/index.ts'
import { getTerritories, searchTerritories, territoryLabel } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type ListAsk, type OpenedList, routesOfList } from '#platform/lists/list-routes.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext } from '#platform/routes.ts'
import { contactPaths } from '../../paths/contact.ts'
import { type Contact, contactKinds } from '../contact.ts'
import { type ContactLine, ContactsPage } from '../pages/ContactsPage.tsx'
import {
  type ContactFilter,
  contactOrders,
  countContacts,
  everyContact,
  listContacts,
} from '../store/contacts.ts'
import { contactTexts } from '../texts/contacts.ts'

export const contactListRoutes = routesOfList({
  audience: 'staff',
  page: contactPaths.list,
  files: contactPaths.files,
  open,
})

async function open(c: HttpContext): Promise<OpenedList<ContactLine>> {
  const { ctx, frame } = c.var
  const toInform = await countContacts(ctx.db, { toInform: true })
  const list = contactList(ctx.locale, dayOf(ctx.now), toInform)
  return {
    list,
    find: (ask) => findLines(ctx, list, ask),
    draw: (shown) => <ContactsPage frame={frame} shown={shown} toInform={toInform} />,
  }
}

function contactList(locale: Locale, today: Day, toInform: number): List<ContactLine> {
  const texts = contactTexts[locale]
  return {
    title: texts.title,
    path: contactPaths.list,
    files: contactPaths.files,
    fileName: 'contacts',
    counted: texts.counted,
    columns: columnsOf(locale),
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        kind: 'choice',
        name: 'qualite',
        label: texts.kind,
        as: 'links',
        all: texts.all,
        options: contactKinds.map((value) => ({ value, label: texts.kinds[value] })),
      },
      {
        kind: 'choice',
        name: 'informer',
        label: texts.informing,
        as: 'links',
        all: texts.allInformed,
        options: [{ value: 'oui', label: texts.toInform, count: toInform }],
      },
      { kind: 'kept', name: 'import', label: texts.ofImport, accepts: isId },
    ],
    order: { own: texts.latestFirst },
    perPage: 50,
    today,
  }
}

/** The file, imported again, creates nothing: it has all that an import reads. */
function columnsOf(locale: Locale): readonly ListColumn<ContactLine>[] {
  const texts = contactTexts[locale]
  return [
    { key: 'nom', title: texts.name, kind: 'text', sortable: true, value: ({ name }) => name },
    {
      key: 'courriel',
      title: texts.email,
      kind: 'text',
      sortable: true,
      value: (row) => row.email,
    },
    { key: 'telephone', title: texts.phone, kind: 'text', value: ({ phone }) => phone },
    {
      key: 'fonction',
      title: texts.function,
      kind: 'text',
      only: 'file',
      value: ({ contact }) => contact.function,
    },
    {
      key: 'qualite',
      title: texts.kind,
      kind: 'choice',
      only: 'file',
      value: ({ contact }) => texts.kinds[contact.kind],
    },
    {
      key: 'territoire',
      title: texts.territory,
      kind: 'text',
      sortable: true,
      value: ({ place }) => place,
    },
    {
      key: 'origine',
      title: texts.origin,
      kind: 'choice',
      sortable: true,
      value: ({ contact }) => texts.origins[contact.origin],
    },
    {
      key: 'precision',
      title: texts.originDetail,
      kind: 'text',
      only: 'file',
      value: ({ contact }) => contact.originDetail,
    },
    {
      key: 'recu',
      title: texts.collected,
      kind: 'day',
      only: 'file',
      value: ({ contact }) => contact.collectedOn,
    },
    {
      key: 'echange',
      title: texts.lastExchange,
      kind: 'day',
      sortable: true,
      value: ({ contact }) => contact.lastExchangeOn,
    },
  ]
}

/** Names and places are of other rooms: to sort by them, all the contacts that are asked for are read. */
async function findLines(ctx: Ctx, list: List<ContactLine>, ask: ListAsk) {
  const filter = await filterOf(ctx, ask.values)
  const { sort, limit, offset } = ask
  if (sort && !contactOrders.includes(sort.key)) {
    const all = await listContacts(ctx.db, { ...filter, limit: everyContact })
    return rowsInMemory(list, await linesOf(ctx, all), ask)
  }
  const contacts = await listContacts(ctx.db, { ...filter, sort, limit, offset })
  return { rows: await linesOf(ctx, contacts), count: await countContacts(ctx.db, filter) }
}

/** Words may be a person’s, or those of a place. */
async function filterOf(ctx: Ctx, values: ListAsk['values']): Promise<ContactFilter> {
  const rest = {
    kind: contactKinds.find((kind) => kind === values['qualite']),
    importId: values['import'],
    toInform: values['informer'] === 'oui',
  }
  const typed = values['q'] ?? ''
  if (typed === '') return rest
  const words = typed.includes('@') ? typed.toLowerCase() : plainWords(typed)
  const personIds = await searchPersonIds(ctx.db, words, 500)
  const places = await searchTerritories(ctx.db, typed, { limit: 20 })
  const exact = places.filter((place) => place.exact)
  const territoryIds = (exact.length > 0 ? exact : places).map(({ territory }) => territory.id)
  return { ...rest, personIds, territoryIds }
}

export async function linesOf(
  ctx: Ctx,
  contacts: readonly Contact[],
): Promise<readonly ContactLine[]> {
  const people = await listKnownPersons(
    ctx.db,
    contacts.map((contact) => contact.personId),
  )
  const places = await getTerritories(
    ctx.db,
    contacts.flatMap((contact) => contact.territoryId ?? []),
  )
  return contacts.map((contact) => {
    const person = people.get(contact.personId)
    const place = places.get(contact.territoryId ?? '')
    return {
      contact,
      name: person?.name ?? '',
      email: person?.email,
      phone: person?.phone,
      place: place && territoryLabel(place),
    }
  })
}
