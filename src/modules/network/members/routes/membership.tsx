import { dayOf } from '#kit/dates.ts'
import { type FormState, formRefused, parseForm, type RawForm } from '#kit/form.ts'
import { listFormat } from '#kit/formats.ts'
import { isId } from '#kit/ids.ts'
import type { Result } from '#kit/result.ts'
import type { Telling } from '#kit/telling.ts'
import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import {
  again,
  download,
  forbidden,
  notFound,
  page,
  readForm,
  readUpload,
  seeOther,
} from '#platform/answers.ts'
import type { Ctx, NewFile } from '#platform/context.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { acceptUpload, uploadTexts } from '#platform/uploads.ts'
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
  agreementShape,
  answerShape,
  deliberationShape,
  isToSign,
  leaveShape,
  type Membership,
  type MembershipRefusal,
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
import { answeredTexts } from '../texts/answered.ts'

const withFile = { bodyLimit: 11_000_000 }
const documentRules = { groups: ['document'], public: false } as const

/** One membership, and each act of the team on it. */
export const membershipRoutes: readonly Route[] = [
  get(paths.membership(':id'), keepers, async (c) => {
    const membership = await asked(c)
    if (!membership) return notFound(c)
    if (!maySeeMemberships(c.var.ctx.person)) return forbidden(c)
    return page(c, await draw(c, membership, undefined))
  }),
  get(paths.file(':id', ':file'), 'signed-in', serveFile),
  post(paths.act(':id', 'accepter'), 'staff', (c) => answer(c, 'accepter')),
  post(paths.act(':id', 'demander'), 'staff', (c) => answer(c, 'demander')),
  post(paths.act(':id', 'decliner'), 'staff', (c) => answer(c, 'decliner')),
  post(paths.act(':id', 'deliberation'), 'staff', deliberate, withFile),
  post(paths.act(':id', 'convention'), 'staff', agree, withFile),
  post(paths.act(':id', 'acces'), 'staff', access),
  post(paths.act(':id', 'quitter'), 'staff', leave),
  post(paths.act(':id', 'revenir'), 'staff', rejoin),
]

async function asked(c: HttpContext): Promise<Membership | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findMembership(c.var.ctx.db, id) : undefined
}

async function draw(
  c: HttpContext,
  membership: Membership,
  refused: { act: MembershipPost; form: FormState } | undefined,
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
      contacts={await contactsShown(c.var.ctx, membership.id)}
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
      refused={refused}
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
  const membership = await asked(c)
  const fileId = c.req.param('file') ?? ''
  const own = [membership?.deliberationFileId, membership?.agreementFileId]
  if (!membership || !own.includes(fileId)) return notFound(c)
  if (!maySeeOwnMembership(ctx.person, membership.territoryId)) return notFound(c)
  const file = await ctx.files.read(fileId)
  return file ? download(c, file.bytes, file) : notFound(c)
}

async function answer(c: HttpContext, act: 'accepter' | 'demander' | 'decliner') {
  const texts = answeredTexts[c.var.ctx.locale]
  const verbs = { accepter: 'accept', demander: 'ask-more', decliner: 'decline' } as const
  const notices = { accepter: texts.accepted, demander: texts.moreAsked, decliner: texts.declined }
  return run(c, act, notices[act], async (membership, raw) => {
    const parsed =
      act === 'accepter'
        ? { ok: true as const, value: { answer: '' } }
        : parseForm(answerShape, raw, c.var.ctx.locale)
    if (!parsed.ok) return parsed
    const territoryName = await nameOf(c, membership)
    const input = { ...parsed.value, act: verbs[act], territoryName }
    return { ok: true, value: await answerMembership(c.var.ctx, membership.id, input) }
  })
}

async function deliberate(c: HttpContext) {
  const { ctx } = c.var
  return run(
    c,
    'deliberation',
    membershipTexts[ctx.locale].deliberated,
    async (membership, raw) => {
      const parsed = parseForm(deliberationShape, raw, ctx.locale)
      const file = await uploaded(c, raw)
      if (!parsed.ok) return parsed
      if (!file.ok) return file
      const input = { ...parsed.value, file: file.value }
      return { ok: true, value: await recordDeliberation(ctx, membership.id, input) }
    },
  )
}

async function agree(c: HttpContext) {
  const { ctx } = c.var
  const texts = answeredTexts[ctx.locale].agreed
  let given: AccessGiven | undefined
  const notice = () => (given?.isGiven ? saidOf(c, texts.access, given) : texts.alone)
  return run(c, 'convention', notice, async (membership, raw) => {
    const parsed = parseForm(agreementShape, raw, ctx.locale)
    const file = await uploaded(c, raw)
    if (!parsed.ok) return parsed
    if (!file.ok) return file
    const signed = { ...parsed.value, file: file.value }
    const recorded = await recordAgreement(ctx, membership.id, signed)
    if (recorded.ok) given = recorded.value
    return { ok: true, value: recorded }
  })
}

/** Who came in, and whom no letter reaches. */
function saidOf(c: HttpContext, { told, nobody }: Telling, { untold }: AccessGiven): Telling {
  if (untold.length === 0) return { told, nobody }
  const { locale } = c.var.ctx
  const more = answeredTexts[locale].agreed.untold(listFormat(locale).format(untold))
  return { told: `${told} ${more}`, nobody: `${nobody} ${more}` }
}

async function access(c: HttpContext) {
  const { ctx } = c.var
  const texts = answeredTexts[ctx.locale].access
  let given: AccessGiven | undefined
  const notice = () => (given?.isGiven ? saidOf(c, texts, given) : texts.already)
  return run(c, 'acces', notice, async (membership) => {
    const done = await giveAccess(ctx, membership.id)
    if (done.ok) given = done.value
    return { ok: true, value: done }
  })
}

async function leave(c: HttpContext) {
  const { ctx } = c.var
  return run(c, 'quitter', membershipTexts[ctx.locale].left, async (membership, raw) => {
    const parsed = parseForm(leaveShape, raw, ctx.locale)
    if (!parsed.ok) return parsed
    return { ok: true, value: await leaveMembership(ctx, membership.id, parsed.value) }
  })
}

async function rejoin(c: HttpContext) {
  const { ctx } = c.var
  const membership = await asked(c)
  if (!membership) return notFound(c)
  const back = await rejoinMembership(ctx, membership.id)
  if (back.ok)
    return seeOther(c, paths.membership(back.value.id), membershipTexts[ctx.locale].rejoined)
  return shownRefused(c, membership, 'revenir', {}, back.refusal)
}

type Tried =
  | { readonly ok: true; readonly value: Result<unknown, MembershipRefusal> }
  | { readonly ok: false; readonly form: FormState }

/** One act: its form is read, done, and shown again with what was typed when it is refused. */
async function run(
  c: HttpContext,
  act: MembershipPost,
  notice: string | Telling | (() => string | Telling),
  attempt: (membership: Membership, raw: RawForm) => Promise<Tried>,
) {
  const membership = await asked(c)
  if (!membership) return notFound(c)
  const raw = await readForm(c)
  const tried = await attempt(membership, raw)
  if (!tried.ok) return again(c, await draw(c, membership, { act, form: tried.form }))
  if (tried.value.ok) {
    const said = typeof notice === 'function' ? notice() : notice
    return seeOther(c, paths.membership(membership.id), said)
  }
  return shownRefused(c, membership, act, raw, tried.value.refusal)
}

async function shownRefused(
  c: HttpContext,
  membership: Membership,
  act: MembershipPost,
  raw: RawForm,
  refusal: MembershipRefusal,
) {
  if (refusal === 'forbidden') return forbidden(c)
  const sentence = membershipRefusalTexts[c.var.ctx.locale][refusal]
  const form = formRefused(raw, sentence, membershipRefusalFields[refusal])
  return again(c, await draw(c, membership, { act, form }))
}

async function uploaded(
  c: HttpContext,
  raw: RawForm,
): Promise<
  | { readonly ok: true; readonly value: NewFile | undefined }
  | { readonly ok: false; readonly form: FormState }
> {
  const file = await readUpload(c, 'file')
  if (!file) return { ok: true, value: undefined }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const accepted = await acceptUpload({ name: file.name, bytes }, documentRules)
  if (accepted.ok) return accepted
  const sentence = uploadTexts[c.var.ctx.locale][accepted.refusal]
  return { ok: false, form: formRefused(raw, sentence, 'file') }
}

async function nameOf(c: HttpContext, membership: Membership): Promise<string> {
  const places = await getTerritories(c.var.ctx.db, [membership.territoryId])
  const territory = places.get(membership.territoryId)
  return territory ? territoryLabel(territory) : ''
}
