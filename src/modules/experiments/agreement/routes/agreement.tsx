import { dayOf } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Letterhead } from '#kit/papers/letterhead.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { territoryLabel } from '#modules/territories/index.ts'
import { download, notFound, page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import {
  type PaperFormat,
  paperFormats,
  paperMediaTypes,
  writePaper,
} from '#platform/documents/paper.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import { paths } from '../../paths.ts'
import { mayEditExperiment, mayFollowCommitment, maySeeWorkings } from '../../permissions.ts'
import { experimentAct, experimentForm } from '../../routes/experiment-form.tsx'
import { idOf, nothing } from '../../routes/id-of.ts'
import { onExperiment } from '../../routes/on-experiment.ts'
import { knownTerritory } from '../../routes/territory-asked.ts'
import { listBudgetLines } from '../../store/budget.ts'
import { territoryCents } from '../../territory-amount.ts'
import { addCommitment } from '../actions/add-commitment.ts'
import { amendAgreement } from '../actions/amend-agreement.ts'
import { markCommitment } from '../actions/mark-commitment.ts'
import { saveAgreement } from '../actions/save-agreement.ts'
import { saveParty } from '../actions/save-party.ts'
import {
  type Agreement,
  agreementAmendmentShape,
  agreementDays,
  agreementShape,
  amendmentDays,
  commitmentDays,
  commitmentShape,
  commitmentStateShape,
  expectedParty,
  partyShape,
} from '../agreement.ts'
import { agreementDocument } from '../documents/agreement-document.ts'
import { AgreementPage } from '../pages/AgreementPage.tsx'
import {
  AgreementAmendmentPage,
  AgreementFormPage,
  CommitmentPage,
  NewCommitmentPage,
  PartyPage,
} from '../pages/agreement-forms.tsx'
import { findAgreement } from '../store/agreements.ts'
import { agreementTexts } from '../texts/agreement.ts'

const afterwards = {
  next: (experiment: Experiment) => paths.agreement(experiment.slug),
  notice: (locale: 'fr' | 'en') => agreementTexts[locale].saved,
}

/** The register of the agreement: terms, parties, promises, amendments. */
export const agreementRoutes: readonly Route[] = [
  ...paperFormats.map((format) =>
    get(
      `/experiences/:slug/convention.${format}`,
      'anyone',
      onExperiment((c, experiment) => sendPaper(c, experiment, format)),
      { cached: true, perMinute: 60 },
    ),
  ),
  get(
    '/experiences/:slug/convention',
    'anyone',
    onExperiment(async (c, experiment) => {
      const { ctx, frame } = c.var
      const agreement = await findAgreement(ctx.db, experiment.id)
      return page(
        c,
        <AgreementPage
          frame={frame}
          experiment={experiment}
          agreement={agreement}
          today={dayOf(ctx.now)}
          fileHash={await hashOfFile(ctx, experiment, agreement)}
        />,
      )
    }),
    { cached: true },
  ),
  ...experimentForm({
    ...afterwards,
    path: '/convention/modifier',
    may: mayEditExperiment,
    shape: agreementShape,
    days: agreementDays,
    withFile: true,
    saved: 'experiment-agreement.written',
    draw: async (c, experiment, form) => (
      <AgreementFormPage
        frame={c.var.frame}
        experiment={experiment}
        form={form}
        agreement={await findAgreement(c.var.ctx.db, experiment.id)}
        budgeted={territoryCents(await listBudgetLines(c.var.ctx.db, experiment.id))}
      />
    ),
    act: (c, experiment, input, { file }) =>
      saveAgreement(c.var.ctx, experiment.id, { ...input, file }),
  }),
  ...experimentForm({
    ...afterwards,
    path: '/convention/parties/:id',
    may: mayEditExperiment,
    shape: partyShape,
    draw: partyPage,
    act: (c, experiment, input) => saveParty(c.var.ctx, experiment.id, idOf(c), input),
  }),
  experimentAct({
    ...afterwards,
    path: '/convention/engagements',
    may: mayEditExperiment,
    shape: commitmentShape,
    days: commitmentDays,
    draw: newCommitmentPage,
    act: (c, experiment, input) => addCommitment(c.var.ctx, experiment.id, input),
  }),
  ...experimentForm({
    ...afterwards,
    path: '/convention/engagements/:id',
    may: mayFollowCommitment,
    shape: commitmentStateShape,
    draw: commitmentPage,
    act: (c, experiment, input) =>
      markCommitment(c.var.ctx, experiment.id, idOf(c) ?? nothing, input),
  }),
  ...experimentForm({
    ...afterwards,
    path: '/convention/avenants',
    may: mayEditExperiment,
    over: async (c, experiment) => {
      const agreement = await findAgreement(c.var.ctx.db, experiment.id)
      return agreement?.signedOn === undefined ? 'not-signed-yet' : undefined
    },
    shape: agreementAmendmentShape,
    days: amendmentDays,
    withFile: true,
    draw: async (c, experiment, form) => (
      <AgreementAmendmentPage frame={c.var.frame} experiment={experiment} form={form} />
    ),
    act: (c, experiment, input, { file }) =>
      amendAgreement(c.var.ctx, experiment.id, { ...input, file }),
  }),
]

/** Only those who may open the signed copy are told its fingerprint. */
async function hashOfFile(ctx: Ctx, experiment: Experiment, agreement: Agreement | undefined) {
  if (!agreement?.fileId || !maySeeWorkings(ctx.person, experiment)) return undefined
  return (await ctx.files.read(agreement.fileId))?.sha256
}

async function sendPaper(c: HttpContext, experiment: Experiment, format: PaperFormat) {
  const { ctx } = c.var
  const agreement = await findAgreement(ctx.db, experiment.id)
  if (!agreement) return notFound(c)
  const territory = await knownTerritory(ctx, experiment)
  const head = await letterheadOf(ctx)
  const document = agreementDocument({
    agreement,
    title: experiment.title,
    territory: territory && territoryLabel(territory),
    head,
    now: ctx.now,
    locale: ctx.locale,
  })
  const name = `convention-${experiment.slug}.${format}`
  return download(c, await writePaper(document, head, format), {
    name,
    mediaType: paperMediaTypes[format],
  })
}

/** A party as its letterhead names it, with whoever signs for it. */
function partyOf({ name, signatory }: Letterhead) {
  const { name: representative = '', role: representativeTitle = '' } = signatory ?? {}
  return { organisation: name, representative, representativeTitle }
}

async function partyPage(c: HttpContext, experiment: Experiment, form: FormState) {
  const id = idOf(c)
  const agreement = await findAgreement(c.var.ctx.db, experiment.id)
  const party = agreement?.parties.find((item) => item.id === id)
  if (!agreement || (id !== undefined && !party)) return undefined
  const territory = await knownTerritory(c.var.ctx, experiment)
  const house = await letterheadOf(c.var.ctx)
  const expected = expectedParty(
    agreement.parties,
    territory && {
      ...partyOf(
        await letterheadOf(c.var.ctx, {
          territoryId: territory.id,
          name: territoryLabel(territory),
        }),
      ),
      alsoNamed: [territoryLabel(territory)],
    },
    { ...partyOf(house), alsoNamed: [c.var.frame.house.name] },
  )
  return (
    <PartyPage
      frame={c.var.frame}
      experiment={experiment}
      form={form}
      party={party}
      expected={expected}
    />
  )
}

async function newCommitmentPage(c: HttpContext, experiment: Experiment, form: FormState) {
  const agreement = await findAgreement(c.var.ctx.db, experiment.id)
  if (!agreement || !mayEditExperiment(c.var.ctx.person, experiment)) return undefined
  return (
    <NewCommitmentPage
      frame={c.var.frame}
      experiment={experiment}
      form={form}
      agreement={agreement}
    />
  )
}

async function commitmentPage(c: HttpContext, experiment: Experiment, form: FormState) {
  const id = idOf(c)
  if (id === undefined) return newCommitmentPage(c, experiment, form)
  const agreement = await findAgreement(c.var.ctx.db, experiment.id)
  const commitment = agreement?.commitments.find((item) => item.id === id)
  if (!commitment) return undefined
  return (
    <CommitmentPage
      frame={c.var.frame}
      experiment={experiment}
      form={form}
      commitment={commitment}
    />
  )
}
