import { z } from 'zod'
import {
  emptyForm,
  type FormState,
  formRefused,
  type Parsed,
  parseForm,
  type RawForm,
} from '#kit/form.ts'
import { done } from '#kit/result.ts'
import type { Telling } from '#kit/telling.ts'
import type { Locale } from '#kit/texts.ts'
import { houseHelp, letterheadOf } from '#modules/letterheads/index.ts'
import { again, download, notFound, page, readForm } from '#platform/answers.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { certifiedDays, isWithheld, readCertificateCode, standingOf } from '../../certificate.ts'
import type { NetworkEvent } from '../../event.ts'
import { presencePath, presencePaths } from '../../paths/presences.ts'
import { heldPage, listPresences, loadHeld, loadOwn } from '../../presence/index.ts'
import { halfDaysOf, minutesCounted } from '../../presence.ts'
import type { NamedRegistration } from '../../registration.ts'
import { listRegistrations, oldLink } from '../../seating/index.ts'
import { getEvent } from '../../store/events.ts'
import { issueCertificates, whyNoneYet } from '../actions/issue-certificates.ts'
import { withdrawCertificate } from '../actions/withdraw-certificate.ts'
import {
  type Certified,
  certificateDocument,
  certificatesDocument,
} from '../documents/certificate.ts'
import {
  CertificatesPage,
  CertificateUnknownPage,
  CertificateVerdictPage,
  CheckCertificatePage,
} from '../pages/CertificatePages.tsx'
import { findCertificate, listCertificates } from '../store/certificates.ts'
import { certificateTexts } from '../texts/certificate.ts'

const onCertificates = {
  audience: 'staff',
  on: loadHeld,
  refusals: (locale: Locale) => certificateTexts[locale].refusals,
  next: ({ slug }: NetworkEvent) => presencePath('certificates', { slug }),
} as const

export const certificateRoutes: readonly Route[] = [
  get(presencePaths.certificates, 'staff', heldPage(show)),
  buttonRoute({
    ...onCertificates,
    path: presencePaths.certificates,
    draw,
    act: (c, { slug }) => issueCertificates(c.var.ctx, slug),
    notice: (locale, value) => issuedSaid(locale, value),
  }),
  get(presencePaths.certificatesPdf, 'staff', heldPage(sendAll)),
  get(presencePaths.certificatePdf, 'staff', heldPage(sendOne)),
  buttonRoute({
    ...onCertificates,
    path: presencePaths.certificateWithdraw,
    act: (c, { slug }) => withdrawCertificate(c.var.ctx, slug, c.req.param('id') ?? '', 'mistake'),
    back: onCertificates.next,
    notice: (locale) => certificateTexts[locale].withdrawDone,
  }),
  get(presencePaths.ownCertificate, 'anyone', sendOwn),
  get(presencePaths.checkCertificate, 'anyone', (c) => page(c, drawCheck(c, {}, emptyForm))),
  actRoute({
    audience: 'anyone',
    path: presencePaths.checkCertificate,
    options: { perMinute: 20 },
    on: () => ({}),
    fresh: true,
    shape: (c, _, raw) => readCode(c, raw),
    draw: drawCheck,
    act: async (_c, _on, code) => done(code),
    refusals: () => ({}),
    next: (_, code) => presencePath('certificate', { code }),
  }),
  get(presencePaths.certificate, 'anyone', verdict, { perMinute: 60 }),
  post(presencePaths.certificate, 'anyone', compare, { perMinute: 10 }),
]

async function show(c: HttpContext, event: NetworkEvent) {
  return page(c, await draw(c, event, emptyForm))
}

async function draw(c: HttpContext, event: NetworkEvent, form: FormState) {
  const { db } = c.var.ctx
  const certificates = await listCertificates(db, event.id)
  const registrations = await listRegistrations(db, event.id)
  const presences = await listPresences(db, event.id)
  const halfDays = halfDaysOf(event)
  const names = new Map(registrations.map(({ id, identity }) => [id, identity?.name]))
  const due = registrations.filter(({ id, identity }) => {
    const own = presences.filter(({ registrationId }) => registrationId === id)
    const past = certificates.filter(({ registrationId }) => registrationId === id)
    const held = past.find(({ withdrawnAt }) => !withdrawnAt)
    const counted = minutesCounted(own, halfDays)
    return identity && standingOf(counted, held) === 'due' && !isWithheld(counted, past)
  })
  const corrected = registrations.some(({ id, identity }) => {
    const own = presences.filter(({ registrationId }) => registrationId === id)
    const held = certificates.find(
      (certificate) => certificate.registrationId === id && !certificate.withdrawnAt,
    )
    return identity && standingOf(minutesCounted(own, halfDays), held) === 'changed'
  })
  const refusal = whyNoneYet(event, presences, c.var.ctx.now)
  const texts = certificateTexts[c.var.ctx.locale]
  const nothing = refusal
    ? texts.refusals[refusal]
    : due.length === 0 && !corrected
      ? texts.noneIssued
      : undefined
  return (
    <CertificatesPage
      frame={c.var.frame}
      event={event}
      nothing={nothing}
      due={due.length}
      dueByHand={await byHand(c, due)}
      byHand={
        await byHand(
          c,
          registrations.filter(({ id }) =>
            certificates.some(
              (certificate) => certificate.registrationId === id && !certificate.withdrawnAt,
            ),
          ),
        )
      }
      form={form}
      all={certificates.map((certificate) => ({
        certificate,
        name: names.get(certificate.registrationId),
      }))}
    />
  )
}

/** Whom no letter reaches, by name: no address, or none where mail arrives. */
async function byHand(
  c: HttpContext,
  people: readonly NamedRegistration[],
): Promise<readonly string[]> {
  const addresses = people.flatMap(({ identity }) => identity?.email || [])
  const lost = new Set(await c.var.ctx.unreachedAmong([...new Set(addresses)]))
  return people.flatMap(({ identity }) =>
    identity && (identity.email === '' || lost.has(identity.email)) ? [identity.name] : [],
  )
}

function issuedSaid(
  locale: Locale,
  { issued, withheld }: { readonly issued: number; readonly withheld: number },
): string | Telling {
  const texts = certificateTexts[locale]
  const kept = withheld > 0 ? texts.withheld(String(withheld)) : ''
  const said = (first: string) => [first, kept].filter(Boolean).join(' ')
  if (issued === 0) return kept || texts.noneIssued
  const count = String(issued)
  return {
    told: (letters) => said(texts.issued.told(count, letters)),
    nobody: said(texts.issued.nobody(count)),
  }
}

/** Those that hold and whose name is still kept. */
export async function certifiedOf(
  c: HttpContext,
  event: NetworkEvent,
): Promise<readonly Certified[]> {
  const { db } = c.var.ctx
  const presences = await listPresences(db, event.id)
  const names = new Map(
    (await listRegistrations(db, event.id)).map(({ id, identity }) => [id, identity?.name]),
  )
  return (await listCertificates(db, event.id)).flatMap((certificate) => {
    const name = names.get(certificate.registrationId)
    if (certificate.withdrawnAt || name === undefined) return []
    const own = presences.filter(
      (presence) => presence.registrationId === certificate.registrationId,
    )
    return [{ certificate, name, days: certifiedDays(own) }]
  })
}

async function documentOf(c: HttpContext, event: NetworkEvent) {
  const { locale, settings } = c.var.ctx
  const head = await letterheadOf(c.var.ctx)
  return { event, locale, head, baseUrl: settings.baseUrl }
}

async function sendAll(c: HttpContext, event: NetworkEvent) {
  const all = await certifiedOf(c, event)
  if (all.length === 0) return notFound(c)
  const of = await documentOf(c, event)
  const document = certificatesDocument(of, all, c.var.ctx.now)
  return sendPdf(c, await writePdf(document, of.head), `attestations-${event.slug}.pdf`)
}

async function sendOne(c: HttpContext, event: NetworkEvent) {
  const id = c.req.param('id')
  const found = (await certifiedOf(c, event)).find(({ certificate }) => certificate.id === id)
  return found ? sendCertificate(c, event, found) : notFound(c)
}

/** One's own, by the link of one's registration. */
async function sendOwn(c: HttpContext) {
  // Whoever gave up their seat and came all the same was certified like the others.
  const own = await loadOwn(c, { givenUp: true })
  if (!own) return oldLink(c)
  const found = (await certifiedOf(c, own.event)).find(
    ({ certificate }) => certificate.registrationId === own.registration.id,
  )
  return found ? sendCertificate(c, own.event, found) : notFound(c)
}

export async function sendCertificate(c: HttpContext, event: NetworkEvent, certified: Certified) {
  const of = await documentOf(c, event)
  const document = certificateDocument(of, certified)
  return sendPdf(
    c,
    await writePdf(document, of.head),
    `attestation-${certified.certificate.number}.pdf`,
  )
}

function sendPdf(c: HttpContext, bytes: Uint8Array, name: string) {
  return download(c, bytes, { name, mediaType: 'application/pdf', inline: true })
}

function readCode(c: HttpContext, raw: RawForm): Parsed<string> {
  const code = readCertificateCode(text(raw, 'code'))
  if (code) return { ok: true, value: code }
  const sentence = certificateTexts[c.var.ctx.locale].checkUnread
  return { ok: false, form: formRefused(raw, sentence, 'code') }
}

function drawCheck(c: HttpContext, _: unknown, form: FormState) {
  return <CheckCertificatePage frame={c.var.frame} form={form} />
}

async function unknown(c: HttpContext) {
  const help = await houseHelp(c.var.ctx)
  return page(c, <CertificateUnknownPage frame={c.var.frame} help={help} />, 404)
}

async function verdict(c: HttpContext) {
  const drawn = await drawVerdict(c)
  return drawn ? page(c, drawn) : unknown(c)
}

/** Tells whether a name that the reader has before their eyes is the right one. */
async function compare(c: HttpContext) {
  const read = parseForm(namedShape, await readForm(c), c.var.ctx.locale)
  const form = read.ok ? emptyForm : read.form
  const drawn = await drawVerdict(c, read.ok ? read.value.name : undefined, form)
  if (!drawn) return unknown(c)
  return read.ok ? page(c, drawn) : again(c, drawn)
}

const namedShape = z.object({ name: z.string().min(1).max(200) })

async function drawVerdict(c: HttpContext, name?: string, asked: FormState = emptyForm) {
  const { db } = c.var.ctx
  const code = readCertificateCode(c.req.param('code') ?? '')
  const certificate = code ? await findCertificate(db, code) : undefined
  if (!code || !certificate) return undefined
  const event = await getEvent(db, certificate.eventId)
  const form = name ? { values: { name }, problems: {} } : asked
  return (
    <CertificateVerdictPage
      frame={c.var.frame}
      code={code}
      certificate={certificate}
      event={event}
      form={form}
      named={name ? certificate.isNamed(name) : undefined}
    />
  )
}

function text(fields: RawForm, name: string): string {
  return [fields[name] ?? ''].flat()[0] ?? ''
}
