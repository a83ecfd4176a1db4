import { dayOf } from '#kit/dates.ts'
import { withinDays } from '#kit/day-range.ts'
import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import {
  findTerritory,
  resolveTerritoryField,
  withTerritoryProblem,
} from '#modules/territories/index.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { contactPaths } from '../../paths/contact.ts'
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
import { contactListRoutes, linesOf } from './contact-list.tsx'

const fewPairs = 50
const mostTold = 50

/** The book of contacts. */
export const contactRoutes: readonly Route[] = [
  ...contactListRoutes,
  get(contactPaths.add, 'staff', async (c) => page(c, await newPage(c, emptyForm))),
  post(contactPaths.add, 'staff', add),
  post(contactPaths.inform, 'staff', inform),
  get(contactPaths.twins, 'staff', twins),
  post(contactPaths.merge, 'staff', merge),
]

/** After the import, whose addresses begin the same. */
export const oneContactRoutes: readonly Route[] = [
  get(
    contactPaths.one(':id'),
    'staff',
    onContact(async (c, contact) => page(c, await show(c, contact, emptyForm))),
  ),
  post(contactPaths.one(':id'), 'staff', onContact(edit)),
  post(contactPaths.remove(':id'), 'staff', onContact(remove)),
]

function onContact(handler: (c: HttpContext, contact: Contact) => Response | Promise<Response>) {
  return async (c: HttpContext) => {
    const id = c.req.param('id') ?? ''
    const contact = isId(id) ? await findContact(c.var.ctx.db, id) : undefined
    return contact ? handler(c, contact) : notFound(c)
  }
}

async function newPage(
  c: HttpContext,
  form: FormState,
  answer?: Awaited<ReturnType<typeof resolveTerritoryField>>,
) {
  const asked = c.req.query('territoire') ?? ''
  const territory = isId(asked) ? await findTerritory(c.var.ctx.db, asked) : undefined
  return <NewContactPage frame={c.var.frame} form={form} territory={territory} answer={answer} />
}

async function add(c: HttpContext) {
  const { ctx } = c.var
  const texts = contactTexts[ctx.locale]
  const raw = await readForm(c)
  const parsed = withinDays(parseForm(contactShape, raw, ctx.locale), {
    raw,
    ranges: mandateOfContact,
    today: dayOf(ctx.now),
    locale: ctx.locale,
  })
  const answer = await resolveTerritoryField(ctx.db, raw, 'territory')
  if (!parsed.ok || answer.kind === 'choices') {
    const { form: _, ...problems } = parsed.ok ? {} : parsed.form.problems
    const form = { ...formRefused(raw, ''), problems }
    const state =
      answer.kind === 'choices' ? withTerritoryProblem(form, 'territory', answer, ctx.locale) : form
    return again(c, await newPage(c, state, answer))
  }

  const territoryId = answer.kind === 'chosen' ? answer.territory.id : undefined
  const added = await addContact(ctx, { ...parsed.value, territoryId })
  if (added.ok) return seeOther(c, contactPaths.one(added.value.id), texts.added)
  if (added.refusal === 'forbidden') return forbidden(c)
  const field = { 'dates-reversed': 'mandateEnd', 'address-of-another': 'email' } as const
  const where = added.refusal === 'known-here' ? 'name' : field[added.refusal]
  return again(c, await newPage(c, formRefused(raw, texts.refusals[added.refusal], where), answer))
}

async function show(c: HttpContext, contact: Contact, form: FormState) {
  const [line] = await linesOf(c.var.ctx, [contact])
  if (!line) throw new Error('a contact has a line')
  return <ContactPage frame={c.var.frame} line={line} form={form} />
}

async function edit(c: HttpContext, contact: Contact) {
  const { ctx } = c.var
  const saved = { act: 'contact.edited', subject: `contact:${contact.id}` }
  const sent = await readEdit(c, () => show(c, contact, emptyForm), saved)
  if (!sent.ok) return again(c, await show(c, contact, sent.form))
  const parsed = parseForm(contactEditShape, sent.raw, ctx.locale)
  if (!parsed.ok) return again(c, await show(c, contact, parsed.form))
  const edited = await editContact(ctx, contact.id, parsed.value)
  if (!edited.ok) return edited.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  return seeOther(c, contactPaths.one(contact.id), contactTexts[ctx.locale].saved)
}

async function remove(c: HttpContext, contact: Contact) {
  const { ctx } = c.var
  const removed = await removeContact(ctx, contact.id)
  if (!removed.ok) return removed.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  return seeOther(c, contactPaths.list, contactTexts[ctx.locale].removed)
}

async function inform(c: HttpContext) {
  const { ctx } = c.var
  const { ids, how } = await readForm(c)
  const asked = typeof ids === 'string' ? ids.split(' ').filter(isId).slice(0, mostTold) : []
  const done = await informContacts(ctx, asked, how === 'letter' ? 'letter' : 'told')
  if (!done.ok) return forbidden(c)
  const texts = contactTexts[ctx.locale]
  const notice = how === 'letter' ? texts.writtenDone : texts.informedDone
  return seeOther(c, `${contactPaths.list}?informer=oui`, notice)
}

async function twins(c: HttpContext) {
  const { ctx, frame } = c.var
  const lines = await linesOf(ctx, await listContacts(ctx.db, { limit: everyContact }))
  const byId = new Map(lines.map((line) => [line.contact.id, line]))
  const pairs = findTwins(
    lines.map(({ contact, name, phone }) => ({ ...contact, name, phone })),
  ).slice(0, fewPairs)
  return page(
    c,
    <TwinsPage
      frame={frame}
      twins={pairs.map(({ kept, gone, reason }) => ({
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

async function merge(c: HttpContext) {
  const { ctx } = c.var
  const { kept, gone } = await readForm(c)
  if (typeof kept !== 'string' || typeof gone !== 'string' || !isId(kept) || !isId(gone)) {
    return notFound(c)
  }
  const merged = await mergeContacts(ctx, { keptId: kept, goneId: gone })
  if (!merged.ok) return merged.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  return seeOther(c, contactPaths.twins, contactTexts[ctx.locale].merged)
}
