import { dayOf } from '#kit/dates.ts'
import { listProjects, mayKeepEconomics } from '#modules/economics/index.ts'
import { isClosed, listFundingNotices } from '#modules/funding/index.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { beginService } from '../actions/begin-service.ts'
import {
  addTender,
  decideTender,
  editTender,
  recordResult,
  submitTender,
  takeNotice,
} from '../actions/keep-tenders.ts'
import { namesOf } from '../actions/team.ts'
import { NoticesPage } from '../pages/NoticesPage.tsx'
import {
  DecidePage,
  ResultPage,
  ServicePage,
  SubmitPage,
  TenderFormPage,
} from '../pages/TenderForms.tsx'
import { TenderPage } from '../pages/TenderPages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepTenders } from '../permissions.ts'
import { listEntities, listServices } from '../store/entities.ts'
import { listTenders } from '../store/tenders.ts'
import {
  decideForm,
  lessonsFor,
  resultForm,
  serviceForm,
  submittingForm,
  tenderForm,
} from '../tender.ts'
import { tenderTexts } from '../texts/tenders.ts'
import { tenderAt } from './at.ts'

const onTender = { audience: keepers, on: tenderAt, may: mayKeepTenders } as const

const refusals = (locale: 'fr' | 'en') => tenderTexts[locale].refusals

export const addRoutes: readonly Route[] = [
  ...formRoutes({
    path: paths.add,
    audience: keepers,
    on: () => ({}),
    may: mayKeepTenders,
    fresh: true,
    shape: tenderForm,
    draw: (c, _, form) => <TenderFormPage frame={c.var.frame} tender={undefined} form={form} />,
    act: (c, _, form) => addTender(c.var.ctx, form),
    refusals: () => ({}),
    next: (_, { id }) => paths.tender(id),
    notice: (locale) => tenderTexts[locale].saved,
  }),
  get(paths.notices, keepers, showNotices),
  buttonRoute({
    path: paths.takeNotice(':notice'),
    audience: keepers,
    on: async (c) => (await openNotices(c)).find(({ id }) => id === c.req.param('notice')),
    may: mayKeepTenders,
    act: (c, { id }) => takeNotice(c.var.ctx, id),
    refusals,
    back: () => paths.notices,
    next: (_, { id }) => paths.tender(id),
    notice: (locale) => tenderTexts[locale].taken,
  }),
]

export const tenderRoutes: readonly Route[] = [
  get(paths.tender(':id'), keepers, show),
  get(paths.proof(':id'), keepers, sendProof),
  ...formRoutes({
    ...onTender,
    path: paths.edit(':id'),
    shape: tenderForm,
    saved: ({ id }) => ({ act: 'tenders.written', subject: `tender:${id}` }),
    draw: (c, tender, form) => <TenderFormPage frame={c.var.frame} tender={tender} form={form} />,
    act: (c, { id }, form) => editTender(c.var.ctx, id, form),
    refusals: () => ({}),
    next: ({ id }) => paths.tender(id),
    notice: (locale) => tenderTexts[locale].saved,
  }),
  ...formRoutes({
    ...onTender,
    path: paths.decide(':id'),
    shape: decideForm,
    saved: ({ id }) => ({ act: 'tenders.decided', subject: `tender:${id}` }),
    draw: async (c, tender, form) => {
      const entities = await listEntities(c.var.ctx.db)
      return <DecidePage frame={c.var.frame} {...{ tender, entities, form }} />
    },
    act: (c, { id }, form) => decideTender(c.var.ctx, id, form),
    refusals,
    under: {
      ...{ 'reason-needed': 'goReason', 'entity-needed': 'entity', 'entity-unset': 'entity' },
      ...{ 'entity-reason-needed': 'entityReason', 'field-needed': 'field' },
    },
    next: ({ id }) => paths.tender(id),
    notice: (locale) => tenderTexts[locale].decided,
  }),
  ...formRoutes({
    ...onTender,
    path: paths.submit(':id'),
    fresh: true,
    file: { name: 'file', rules: { groups: ['document', 'picture'], public: false } },
    shape: submittingForm,
    draw: (c, tender, form) => <SubmitPage frame={c.var.frame} tender={tender} form={form} />,
    act: (c, { id }, form, _, file) => submitTender(c.var.ctx, id, form, file),
    refusals,
    under: { 'proof-needed': 'proof', 'in-the-future': 'submittedOn' },
    next: ({ id }) => paths.tender(id),
    notice: (locale) => tenderTexts[locale].submitSaved,
  }),
  ...formRoutes({
    ...onTender,
    path: paths.result(':id'),
    fresh: true,
    shape: resultForm,
    draw: (c, tender, form) => <ResultPage frame={c.var.frame} tender={tender} form={form} />,
    act: (c, { id }, form) => recordResult(c.var.ctx, id, form),
    refusals,
    under: { 'before-submission': 'decidedOn' },
    next: ({ id }) => paths.tender(id),
    notice: (locale) => tenderTexts[locale].resultSaved,
  }),
  ...formRoutes({
    ...onTender,
    path: paths.service(':id'),
    fresh: true,
    shape: serviceForm,
    draw: (c, tender, form) => <ServicePage frame={c.var.frame} tender={tender} form={form} />,
    act: (c, { id }, form) => beginService(c.var.ctx, id, form),
    refusals,
    under: { 'days-turned': 'endsOn' },
    next: ({ id }) => paths.tender(id),
    notice: (locale) => tenderTexts[locale].serviceSaved,
  }),
]

/** Contracts and calls that may still be answered, and that nobody took. */
async function openNotices(c: HttpContext) {
  const { ctx } = c.var
  if (!mayKeepTenders(ctx.person)) return []
  const taken = new Set((await listTenders(ctx.db)).map(({ noticeId }) => noticeId))
  return (await listFundingNotices(ctx.db)).filter(
    (notice) =>
      (notice.kind === 'tender' || notice.kind === 'call-for-projects') &&
      !taken.has(notice.id) &&
      !isClosed(notice, dayOf(ctx.now)),
  )
}

async function showNotices(c: HttpContext) {
  if (!mayKeepTenders(c.var.ctx.person)) return notFound(c)
  return page(c, <NoticesPage frame={c.var.frame} notices={await openNotices(c)} />)
}

async function show(c: HttpContext) {
  const tender = await tenderAt(c)
  if (!tender) return notFound(c)
  const { ctx, frame } = c.var
  const owners = [tender.ownerId, ...tender.tasks.map(({ ownerId }) => ownerId)]
  const names = await namesOf(ctx, owners)
  const lessons = lessonsFor(tender, await listTenders(ctx.db))
  const service = (await listServices(ctx.db)).find(
    ({ opportunityId }) => opportunityId === tender.id,
  )
  const keepsAccounts = mayKeepEconomics(ctx.person)
  const project = (await listProjects(ctx.db)).find(({ id }) => id === service?.projectId)
  const more = { lessons, service, keepsAccounts, projectSlug: project?.slug, now: ctx.now }
  return page(c, <TenderPage {...{ frame, tender, names, ...more }} />)
}

async function sendProof(c: HttpContext) {
  const tender = await tenderAt(c)
  const file = tender?.proofFileId ? await c.var.ctx.files.read(tender.proofFileId) : undefined
  return file ? download(c, file.bytes, file) : notFound(c)
}
