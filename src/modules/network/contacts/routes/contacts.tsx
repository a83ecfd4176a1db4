import { z } from 'zod'
import { emptyForm, type FormState, parseForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { mostAtOnce } from '#kit/lists/bulk.ts'
import type { Locale } from '#kit/texts.ts'
import { addressRefusals } from '#modules/people/index.ts'
import {
  findTerritory,
  resolveTerritoryField,
  withTerritoryIfAny,
} from '#modules/territories/index.ts'
import { page } from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { listAskedBy } from '#platform/lists/list-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { contactPaths } from '../../paths/contact.ts'
import { mayProspect } from '../../permissions.ts'
import { addContact } from '../actions/add-contact.ts'
import { editContact } from '../actions/edit-contact.ts'
import { informContacts } from '../actions/inform-contacts.ts'
import { mergeContacts } from '../actions/merge-contacts.ts'
import { removeContact } from '../actions/remove-contact.ts'
import { type Contact, contactEditShape, contactShape, mandateOfContact } from '../contact.ts'
import { findTwins } from '../likeness.ts'
import { ContactPage, NewContactPage } from '../pages/ContactPage.tsx'
import { type ContactLine, TwinsPage } from '../pages/ContactsPage.tsx'
import { everyContact, findContact, listContacts } from '../store/contacts.ts'
import { contactTexts } from '../texts/contacts.ts'
import { contactListOf, contactListRoutes, linesOf } from './contact-list.tsx'

const fewPairs = 50

const byTeam = {
  audience: 'staff',
  may: mayProspect,
  refusals: (locale: Locale) => ({ ...contactTexts[locale].refusals, ...addressRefusals[locale] }),
} as const
const onBook = { ...byTeam, on: () => true as const }
const onContact = { ...byTeam, on: contactAt }

/** As many as a page shows. */
const informShape = z.object({
  ids: z
    .string()
    .catch('')
    .transform((ids) => ids.split(' ').filter(isId).slice(0, mostAtOnce)),
  how: z.enum(['letter', 'told']).catch('told'),
})

const mergeShape = z.object({ kept: z.uuid(), gone: z.uuid() })

/** The book of contacts. */
export const contactRoutes: readonly Route[] = [
  ...contactListRoutes,
  ...formRoutes({
    ...onBook,
    path: contactPaths.add,
    fresh: true,
    shape: ({ var: { ctx } }, _, raw) =>
      withTerritoryIfAny(ctx.db, parseForm(contactShape, raw, ctx.locale), {
        raw,
        name: 'territory',
        locale: ctx.locale,
      }),
    days: mandateOfContact,
    draw: newPage,
    act: (c, _, { territory, ...input }) =>
      addContact(c.var.ctx, { ...input, territoryId: territory?.id }),
    under: { 'known-here': 'name', 'dates-reversed': 'mandateEnd', 'address-of-another': 'email' },
    next: (_, { id }) => contactPaths.one(id),
    notice: (locale) => contactTexts[locale].added,
  }),
  buttonRoute({
    ...byTeam,
    on: (c) => listAskedBy(c, contactListOf(c)),
    path: contactPaths.inform,
    shape: informShape,
    act: (c, _, { ids, how }) => informContacts(c.var.ctx, ids, how),
    back: (asked) => asked,
    next: (asked) => asked,
    notice: (locale, _, { how }) =>
      how === 'letter' ? contactTexts[locale].writtenDone : contactTexts[locale].informedDone,
  }),
  get(contactPaths.twins, 'staff', twins),
  buttonRoute({
    ...onBook,
    path: contactPaths.merge,
    shape: mergeShape,
    act: (c, _, { kept, gone }) => mergeContacts(c.var.ctx, { keptId: kept, goneId: gone }),
    back: () => contactPaths.twins,
    next: () => contactPaths.twins,
    notice: (locale) => contactTexts[locale].merged,
  }),
]

/** After the import, whose addresses begin the same. */
export const oneContactRoutes: readonly Route[] = [
  ...formRoutes({
    ...onContact,
    path: contactPaths.one(':id'),
    shape: contactEditShape,
    draw: show,
    saved: ({ id }) => ({ act: 'contact.edited', subject: `contact:${id}` }),
    act: (c, { id }, input) => editContact(c.var.ctx, id, input),
    next: ({ id }) => contactPaths.one(id),
    notice: (locale) => contactTexts[locale].saved,
  }),
  buttonRoute({
    ...onContact,
    path: contactPaths.remove(':id'),
    act: (c, { id }) => removeContact(c.var.ctx, id),
    back: ({ id }) => contactPaths.one(id),
    next: () => contactPaths.list,
    notice: (locale) => contactTexts[locale].removed,
  }),
]

async function contactAt(c: HttpContext): Promise<Contact | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findContact(c.var.ctx.db, id) : undefined
}

async function newPage(c: HttpContext, _: true, form: FormState) {
  const { ctx, frame } = c.var
  const asked = c.req.query('territoire') ?? ''
  const territory = isId(asked) ? await findTerritory(ctx.db, asked) : undefined
  const answer =
    form === emptyForm ? undefined : await resolveTerritoryField(ctx.db, form.values, 'territory')
  return <NewContactPage frame={frame} form={form} territory={territory} answer={answer} />
}

async function show(c: HttpContext, contact: Contact, form: FormState) {
  const [line] = await linesOf(c.var.ctx, [contact])
  if (!line) throw new Error('a contact has a line')
  return <ContactPage frame={c.var.frame} line={line} form={form} />
}

async function twins(c: HttpContext) {
  const { ctx, frame } = c.var
  const lines = await linesOf(ctx, await listContacts(ctx.db, { limit: everyContact }))
  const byId = new Map(lines.map((line) => [line.contact.id, line]))
  const pairs = findTwins(
    lines.map(({ contact, name, phone }) => ({ ...contact, name, phone })),
    // One more than is shown: whether there are others is said.
    fewPairs + 1,
  )
  return page(
    c,
    <TwinsPage
      frame={frame}
      shownFirst={pairs.length > fewPairs ? fewPairs : undefined}
      twins={pairs.slice(0, fewPairs).map(({ kept, gone, reason }) => ({
        keptId: kept.id,
        kept: named(byId.get(kept.id)),
        goneId: gone.id,
        gone: named(byId.get(gone.id)),
        place: byId.get(kept.id)?.place ?? contactTexts[ctx.locale].unplaced,
        reason,
      }))}
    />,
  )
}

function named(line: ContactLine | undefined): string {
  return [line?.name, line?.email].filter(Boolean).join(', ')
}
