import { type Day, dayOf } from '#kit/dates.ts'
import { isId } from '#kit/ids.ts'
import { type List, type ListColumn, sortedRows } from '#kit/list.ts'
import type { Bulk } from '#kit/lists/bulk.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { listKnownPersons, searchPersonIds } from '#modules/people/index.ts'
import { getTerritories, searchTerritories, territoryLabel } from '#modules/territories/index.ts'
import { forbidden, readForm } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import type { CellAct } from '#platform/lists/edit-routes.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { ListAsk, OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import { readFileForm, sendRows } from '#platform/lists/send-rows.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { contactPaths } from '../../paths/contact.ts'
import { mayProspect } from '../../permissions.ts'
import { editContact } from '../actions/edit-contact.ts'
import { exportContacts } from '../actions/export-contacts.ts'
import {
  type Contact,
  type ContactEdit,
  contactEditShape,
  contactKinds,
  contactOrigins,
  mustBeInformed,
} from '../contact.ts'
import { type ContactLine, ContactsPage } from '../pages/ContactsPage.tsx'
import {
  type ContactFilter,
  contactOrders,
  countContacts,
  everyContact,
  listContacts,
  lockContact,
} from '../store/contacts.ts'
import { contactTexts } from '../texts/contacts.ts'

type Refusal = 'not-found' | 'forbidden'

/** One field of the form of a contact, the others as they stand. */
const written = (field: keyof ContactEdit): CellAct<ContactLine, ContactEdit, Refusal> => ({
  field,
  form: ({ contact }) => ({
    ...{ function: contact.function, kind: contact.kind },
    ...{ origin: contact.origin, originDetail: contact.originDetail },
  }),
  shape: contactEditShape,
  act: (c, { contact }, input) => editContact(c.var.ctx, contact.id, input),
})

/** A file takes names away from the house: it is asked by an act, and not by a link. */
export const contactListRoutes: readonly Route[] = [
  ...routesOfList<ContactLine, Refusal>({
    audience: 'staff',
    page: contactPaths.list,
    files: {},
    open,
    edits: {
      row: lockedLine,
      columns: {
        fonction: written('function'),
        qualite: written('kind'),
        origine: written('origin'),
        precision: written('originDetail'),
      },
      refusals: () => ({}),
      saved: ({ contact }) => ({ act: 'contact.edited', subject: `contact:${contact.id}` }),
    },
  }),
  post(contactPaths.file, 'staff', send),
  ...contactPaths.oldFiles.map((path) => get(path, 'staff', toList)),
]

async function lockedLine(c: HttpContext, id: string): Promise<ContactLine | undefined> {
  const contact = isId(id) ? await lockContact(c.var.ctx.db, id) : undefined
  const [line] = contact ? await linesOf(c.var.ctx, [contact]) : []
  return line
}

async function open(c: HttpContext): Promise<OpenedList<ContactLine>> {
  const { ctx, frame } = c.var
  const toInform = await countContacts(ctx.db, { toInform: true })
  const list = contactList(ctx.locale, dayOf(ctx.now), {
    toInform,
    mayEdit: mayProspect(ctx.person),
  })
  return {
    list,
    find: (ask) => findLines(ctx, list, ask),
    draw: (shown) => <ContactsPage frame={frame} shown={shown} toInform={toInform} />,
  }
}

interface ListGiven {
  readonly toInform: number
  readonly mayEdit: boolean
}

function contactList(
  locale: Locale,
  today: Day,
  { toInform, mayEdit }: ListGiven,
): List<ContactLine> {
  const texts = contactTexts[locale]
  return {
    title: texts.title,
    path: contactPaths.list,
    files: {},
    fileName: 'contacts',
    counted: texts.counted,
    columns: columnsOf(locale, mayEdit),
    named: { idOf: ({ contact }) => contact.id, nameOf: ({ name }) => name },
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
    bulk: bulkOf(locale),
    today,
  }
}

/** Whoever was told where their address comes from is not told twice. */
function bulkOf(locale: Locale): Bulk<ContactLine> {
  const texts = contactTexts[locale]
  const leaves = ({ contact }: ContactLine) =>
    mustBeInformed(contact) ? undefined : texts.toldAlready
  const ids = (rows: readonly ContactLine[]) => rows.map(({ contact }) => contact.id).join(' ')
  const nothing = texts.allToldAlready
  return {
    idOf: ({ contact }) => contact.id,
    nameOf: ({ name }) => name,
    acts: [
      {
        key: 'lettre',
        label: texts.writeToThem,
        action: contactPaths.inform,
        fields: (rows) => ({ how: 'letter', ids: ids(rows) }),
        leaves: (row) => leaves(row) ?? (row.email === undefined ? texts.noAddress : undefined),
        confirm: texts.writeToThemConfirm,
        nothing,
      },
      {
        key: 'informes',
        label: texts.toldThem,
        action: contactPaths.inform,
        fields: (rows) => ({ ids: ids(rows) }),
        leaves,
        confirm: texts.toldThemConfirm,
        nothing,
      },
    ],
  }
}

/** The list without its rows, for what an address asks of it. */
export function contactListOf({ var: { ctx } }: HttpContext): List<ContactLine> {
  return contactList(ctx.locale, dayOf(ctx.now), { toInform: 0, mayEdit: false })
}

/** The list as it was asked for, as a spreadsheet or as data. */
async function send(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const list = contactListOf(c)
  const { view, format } = readFileForm(list, raw)
  const contacts = await exportContacts(ctx, await filterOf(ctx, view.values))
  if (!contacts.ok) return forbidden(c)
  const rows = sortedRows(list, await linesOf(ctx, contacts.value), view.sort)
  return sendRows(c, { list, view }, rows, format)
}

/** An address that was kept leads to the list, filtered as it said, where the file is asked. */
function toList(c: HttpContext) {
  return c.redirect(contactPaths.list + new URL(c.req.url).search, 303)
}

/** The file, imported again, creates nothing: it has all that an import reads. */
function columnsOf(locale: Locale, mayEdit: boolean): readonly ListColumn<ContactLine>[] {
  const texts = contactTexts[locale]
  const may = () => mayEdit
  const line = (most: number) => ({ type: 'text', required: false, most }) as const
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
      value: ({ contact }) => contact.function,
      edit: {
        asked: { ...line(160), label: both('function') },
        typed: ({ contact }) => contact.function,
        may,
      },
    },
    {
      key: 'qualite',
      title: texts.kind,
      kind: 'choice',
      only: 'file',
      value: ({ contact }) => texts.kinds[contact.kind],
      edit: {
        asked: { ...chosen(contactKinds, 'kinds'), label: both('kind') },
        typed: ({ contact }) => contact.kind,
        may,
      },
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
      edit: {
        asked: { ...chosen(contactOrigins, 'origins'), label: both('origin') },
        typed: ({ contact }) => contact.origin,
        may,
      },
    },
    {
      key: 'precision',
      title: texts.originDetail,
      kind: 'text',
      only: 'file',
      value: ({ contact }) => contact.originDetail,
      edit: {
        asked: { ...line(200), label: both('originDetail') },
        typed: ({ contact }) => contact.originDetail,
        may,
      },
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

const both = (name: 'function' | 'kind' | 'origin' | 'originDetail') => ({
  fr: contactTexts.fr[name],
  en: contactTexts.en[name],
})

function chosen<Value extends string>(values: readonly Value[], words: 'kinds' | 'origins') {
  const text = (locale: Locale, value: Value) =>
    ownOf(contactTexts[locale][words] as Readonly<Record<string, string>>, value) ?? value
  const options = values.map((value) => ({
    value,
    label: { fr: text('fr', value), en: text('en', value) },
  }))
  return { type: 'choice', required: true, options, first: undefined } as const
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
