import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { listFormat } from '#kit/formats.ts'
import { isId } from '#kit/ids.ts'
import type { Telling } from '#kit/telling.ts'
import type { Locale } from '#kit/texts.ts'
import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import { download, forbidden, notFound, page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { isRenewalOpen } from '../../fees/nouns.ts'
import {
  computedFee,
  type InvoiceShown,
  invoiceLines,
  listNotBegun,
  listPeriods,
  membershipLines,
  usualYear,
  yearToBill,
} from '../../invoices/index.ts'
import type { Invoice } from '../../invoices/nouns.ts'
import {
  contactsShown,
  findMembership,
  keepers,
  listWithoutAccess,
} from '../../membership/index.ts'
import {
  acceptShape,
  agreementShape,
  answerShape,
  deliberationShape,
  isToSign,
  leaveShape,
  type Membership,
  membershipRefusalFields,
  membershipRefusalTexts,
  membershipTexts,
} from '../../membership/nouns.ts'
import {
  mayKeepAccounts,
  mayManageMemberships,
  maySeeMemberships,
  maySeeOwnMembership,
} from '../../membership-permissions.ts'
import { type MembershipPost, membershipPaths as paths } from '../../paths/membership.ts'
import { answerMembership } from '../actions/answer-membership.ts'
import { giveAccess } from '../actions/give-access.ts'
import { leaveMembership } from '../actions/leave-membership.ts'
import { type AccessGiven, recordAgreement } from '../actions/record-agreement.ts'
import { recordDeliberation } from '../actions/record-deliberation.ts'
import { rejoinMembership } from '../actions/rejoin-membership.ts'
import { MembershipPage } from '../pages/MembershipPage.tsx'
import { listJoinQuestions } from '../store/join-questions.ts'
import { answeredTexts } from '../texts/answered.ts'

/** What the team does, each with its form or its button on the page of the membership. */
const onThis = (act: MembershipPost) =>
  ({
    path: paths.act(':id', act),
    audience: 'staff',
    on: membershipAt,
    may: mayManageMemberships,
    fresh: true,
    draw: (c: HttpContext, membership: Membership, form: FormState) =>
      draw(c, membership, act, form),
    refusals: (locale: Locale) => membershipRefusalTexts[locale],
    under: membershipRefusalFields,
    next: ({ id }: Membership) => paths.membership(id),
  }) as const

const withPaper = { name: 'file', rules: { groups: ['document'], public: false } } as const

/** One membership, and each act of the team on it. */
export const membershipRoutes: readonly Route[] = [
  get(paths.membership(':id'), keepers, async (c) => {
    const membership = await membershipAt(c)
    if (!membership) return notFound(c)
    if (!maySeeMemberships(c.var.ctx.person)) return forbidden(c)
    return page(c, await draw(c, membership))
  }),
  get(paths.file(':id', ':file'), 'signed-in', serveFile),
  actRoute({
    ...onThis('accepter'),
    shape: acceptShape,
    act: (c, membership, input) => answer(c, membership, { ...input, act: 'accept' }),
    notice: (locale) => answeredTexts[locale].accepted,
  }),
  actRoute({
    ...onThis('demander'),
    shape: answerShape,
    act: (c, membership, input) => answer(c, membership, { ...input, act: 'ask-more' }),
    notice: (locale) => answeredTexts[locale].moreAsked,
  }),
  actRoute({
    ...onThis('decliner'),
    shape: answerShape,
    act: (c, membership, input) => answer(c, membership, { ...input, act: 'decline' }),
    notice: (locale) => answeredTexts[locale].declined,
  }),
  actRoute({
    ...onThis('deliberation'),
    shape: deliberationShape,
    file: withPaper,
    act: (c, { id }, input, _, file) => recordDeliberation(c.var.ctx, id, { ...input, file }),
    notice: (locale) => membershipTexts[locale].deliberated,
  }),
  actRoute({
    ...onThis('convention'),
    shape: agreementShape,
    file: withPaper,
    act: (c, { id }, input, _, file) => recordAgreement(c.var.ctx, id, { ...input, file }),
    notice: (locale, access) => {
      const texts = answeredTexts[locale].agreed
      return access.isGiven ? saidOf(locale, texts.access, access) : texts.alone
    },
  }),
  buttonRoute({
    ...onThis('acces'),
    act: (c, { id }) => giveAccess(c.var.ctx, id),
    notice: (locale, access) => {
      const texts = answeredTexts[locale].access
      return access.isGiven ? saidOf(locale, texts, access) : texts.already
    },
  }),
  actRoute({
    ...onThis('quitter'),
    shape: leaveShape,
    act: (c, { id }, input) => leaveMembership(c.var.ctx, id, input),
    notice: (locale) => membershipTexts[locale].left,
  }),
  buttonRoute({
    ...onThis('revenir'),
    act: (c, { id }) => rejoinMembership(c.var.ctx, id),
    next: (_, { id }) => paths.membership(id),
    notice: (locale) => membershipTexts[locale].rejoined,
  }),
]

async function membershipAt(c: HttpContext): Promise<Membership | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findMembership(c.var.ctx.db, id) : undefined
}

async function draw(
  c: HttpContext,
  membership: Membership,
  act?: MembershipPost,
  form: FormState = emptyForm,
) {
  const { ctx, frame } = c.var
  const [line] = await membershipLines(ctx, [membership])
  if (!line) throw new Error('a membership without its territory')
  const invoices = await invoiceLines(ctx, { membershipIds: [membership.id] })
  const notBegun = await listNotBegun(ctx, membership.id, membership.leftOn ?? dayOf(ctx.now))
  return (
    <MembershipPage
      frame={frame}
      membership={membership}
      territory={line.territory}
      shown={line.shown}
      contacts={await contactsShown(ctx, membership.id)}
      questions={await listJoinQuestions(ctx.db, line.territory.kind)}
      periods={await listPeriods(ctx.db, membership.id)}
      invoices={invoices}
      notBegun={notBegun}
      renews={await renews(ctx, membership)}
      unknownFee={await unknownFee(ctx, membership)}
      today={dayOf(ctx.now)}
      dueCents={line.dueCents - dueOf(invoices, notBegun)}
      without={(await listWithoutAccess(ctx, membership)).map(({ name }) => name)}
      mayManage={mayManageMemberships(ctx.person)}
      mayBill={mayKeepAccounts(ctx.person)}
      refused={act && form !== emptyForm ? { act, form } : undefined}
    />
  )
}

async function unknownFee(ctx: Ctx, { state, territoryId }: Membership) {
  if (!isToSign(state)) return undefined
  const fee = await computedFee(ctx, territoryId, dayOf(ctx.now))
  return typeof fee === 'string' ? fee : undefined
}

/** Not asked while the year has months to run, nor once the next one is invoiced. */
async function renews(ctx: Ctx, membership: Membership): Promise<boolean> {
  if (membership.state !== 'active') return false
  if (!isRenewalOpen(membership.until, dayOf(ctx.now))) return false
  const year = await yearToBill(ctx, membership, usualYear)
  return year.ok || year.refusal !== 'invoice-open'
}

function dueOf(lines: readonly InvoiceShown[], among: readonly Pick<Invoice, 'id'>[]): number {
  return lines
    .filter(({ invoice }) => among.some(({ id }) => id === invoice.id))
    .reduce((sum, { settlement }) => sum + settlement.dueCents, 0)
}

/** A paper of the membership, for the team and for the territory itself. */
async function serveFile(c: HttpContext) {
  const { ctx } = c.var
  const membership = await membershipAt(c)
  const fileId = c.req.param('file') ?? ''
  const own = [membership?.deliberationFileId, membership?.agreementFileId]
  if (!membership || !own.includes(fileId)) return notFound(c)
  if (!maySeeOwnMembership(ctx.person, membership.territoryId)) return notFound(c)
  const file = await ctx.files.read(fileId)
  return file ? download(c, file.bytes, file) : notFound(c)
}

async function answer(
  c: HttpContext,
  membership: Membership,
  input: { readonly act: 'accept' | 'ask-more' | 'decline'; readonly answer: string },
) {
  const territoryName = await nameOf(c, membership)
  return answerMembership(c.var.ctx, membership.id, { ...input, territoryName })
}

/** Who came in, and whom no letter reaches. */
function saidOf(locale: Locale, { told, nobody }: Telling, { untold }: AccessGiven): Telling {
  if (untold.length === 0) return { told, nobody }
  const more = answeredTexts[locale].agreed.untold(listFormat(locale).format(untold))
  return { told: `${told} ${more}`, nobody: `${nobody} ${more}` }
}

async function nameOf(c: HttpContext, membership: Membership): Promise<string> {
  const places = await getTerritories(c.var.ctx.db, [membership.territoryId])
  const territory = places.get(membership.territoryId)
  return territory ? territoryLabel(territory) : ''
}
