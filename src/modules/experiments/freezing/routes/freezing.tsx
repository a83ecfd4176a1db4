import { z } from 'zod'
import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { again, page, readForm, seeOther } from '#platform/answers.ts'
import { uploadTexts } from '#platform/files/uploads.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { sentFile } from '#platform/forms/sent-file.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { attachmentRules, heaviestAttachment } from '../../attachment.ts'
import type { DecidingTogether } from '../../deciding-together.ts'
import type { Experiment } from '../../experiment.ts'
import type { KindsNow } from '../../instrument-kinds.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { paths } from '../../paths.ts'
import {
  findProtocol,
  findStanding,
  kindTitlesOf,
  listAdoptions,
  protocolUnsettled,
} from '../../protocol/index.ts'
import {
  adoptionShape,
  amendmentShape,
  completeness,
  type ProtocolRefusal,
  protocolFreezingTexts,
  protocolRefusals,
} from '../../protocol/nouns.ts'
import {
  mayAmendProtocol,
  mayFreezeProtocol,
  mayReadDrafts,
  mayRecordAdoption,
} from '../../protocol-permissions.ts'
import { experimentAt, onExperiment } from '../../routes/on-experiment.ts'
import { findHiddenReason } from '../../store/gate-record.ts'
import { refusedAct } from '../../writing/index.ts'
import { abandonProtocolAmendment } from '../actions/abandon-protocol-amendment.ts'
import { freezeProtocol } from '../actions/freeze-protocol.ts'
import { freezeProtocolAmendment } from '../actions/freeze-protocol-amendment.ts'
import { openProtocolAmendment } from '../actions/open-protocol-amendment.ts'
import { recordProtocolAdoption } from '../actions/record-protocol-adoption.ts'
import { ProtocolAdoptionPage } from '../pages/ProtocolAdoption.tsx'
import { ProtocolFreezing } from '../pages/ProtocolFreezing.tsx'

const base = '/experiences/:slug/protocole'

/** Adoption by consent, freeze, amendments. */
export function protocolFreezingRoutes(
  kinds: KindsNow,
  together: DecidingTogether,
): readonly Route[] {
  const onFreezing = {
    audience: 'signed-in',
    on: experimentAt,
    may: mayAmendProtocol,
    fresh: true,
    draw: (c: HttpContext, experiment: Experiment, form: FormState) =>
      drawFreezing(c, experiment, kinds, form),
    refusals: (locale: Locale) => protocolRefusals[locale],
  } as const
  return [
    get(
      `${base}/adoption`,
      'signed-in',
      onExperiment(
        async (c, experiment) => page(c, await drawAdoption(c, experiment, emptyForm, together)),
        mayReadDrafts,
      ),
    ),
    post(
      `${base}/adoption`,
      'signed-in',
      onExperiment((c, experiment) => recordAdoption(c, experiment, together), mayRecordAdoption),
      {
        bodyLimit: heaviestAttachment + 256 * 1024,
      },
    ),
    get(
      `${base}/figer`,
      'signed-in',
      onExperiment(
        async (c, experiment) => page(c, await drawFreezing(c, experiment, kinds, emptyForm)),
        mayReadDrafts,
      ),
    ),
    actRoute({
      ...onFreezing,
      path: `${base}/figer`,
      may: mayFreezeProtocol,
      shape: z.object({}),
      act: (c, { id }) => freezeProtocol(c.var.ctx, id, kinds()),
      next: ({ slug }) => paths.experiment(slug),
      notice: (locale) => protocolFreezingTexts[locale].frozenNotice,
    }),
    actRoute({
      ...onFreezing,
      path: `${base}/avenants`,
      shape: amendmentShape,
      act: (c, { id }, { reason }) => openProtocolAmendment(c.var.ctx, id, reason),
      next: ({ slug }) => protocolPaths.workshop(slug),
      notice: (locale) => protocolFreezingTexts[locale].amendOpened,
    }),
    actRoute({
      ...onFreezing,
      path: `${base}/avenants/figer`,
      shape: z.object({}),
      act: (c, { id }) => freezeProtocolAmendment(c.var.ctx, id, kinds()),
      next: ({ slug }) => paths.experiment(slug),
      notice: (locale) => protocolFreezingTexts[locale].amendFrozen,
    }),
    actRoute({
      ...onFreezing,
      path: `${base}/avenants/abandonner`,
      shape: z.object({}),
      act: (c, { id }) => abandonProtocolAmendment(c.var.ctx, id),
      next: ({ slug }) => protocolPaths.freeze(slug),
      notice: (locale) => protocolFreezingTexts[locale].amendAbandoned,
    }),
  ]
}

async function drawAdoption(
  c: HttpContext,
  experiment: Experiment,
  form: FormState,
  together: DecidingTogether,
) {
  const { ctx, frame } = c.var
  return (
    <ProtocolAdoptionPage
      frame={frame}
      experiment={experiment}
      standing={await findStanding(ctx.db, experiment.id)}
      adoptions={await listAdoptions(ctx.db, experiment.id)}
      mayRecord={mayRecordAdoption(ctx.person, experiment)}
      together={together({ subject: 'protocol', experimentId: experiment.id }, ctx.locale)}
      form={form}
    />
  )
}

async function recordAdoption(c: HttpContext, experiment: Experiment, together: DecidingTogether) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const shown = async (form: FormState) =>
    again(c, await drawAdoption(c, experiment, form, together))

  const parsed = parseForm(adoptionShape, raw, ctx.locale)
  if (!parsed.ok) return shown(parsed.form)
  const file = await sentFile(c, { name: 'file', rules: attachmentRules })
  if (!file.ok) return shown(formRefused(raw, uploadTexts[ctx.locale][file.refusal], 'file'))

  const done = await recordProtocolAdoption(ctx, experiment.id, {
    ...parsed.value,
    file: file.value,
  })
  if (done.ok) {
    const next = protocolPaths.freeze(experiment.slug)
    return seeOther(c, next, protocolFreezingTexts[ctx.locale].adoptionRecorded)
  }
  // Read again with the circle: the form comes back for the version that stands now.
  const { version: _stale, ...typed } = raw
  const kept = done.refusal === 'moved-on' ? typed : raw
  const { refusal } = done
  return refusedAct(c, refusal, (sentence) =>
    shown(formRefused(kept, sentence, adoptionFields[refusal] ?? 'form')),
  )
}

const adoptionFields: Partial<Record<ProtocolRefusal, string>> = {
  'in-the-future': 'adoptedOn',
  'before-its-text': 'adoptedOn',
  'minutes-missing': 'minutes',
}

async function drawFreezing(
  c: HttpContext,
  experiment: Experiment,
  kinds: KindsNow,
  form: FormState,
) {
  const { ctx, frame } = c.var
  const protocol = await findProtocol(ctx.db, experiment.id)
  return (
    <ProtocolFreezing
      frame={frame}
      experiment={experiment}
      standing={await findStanding(ctx.db, experiment.id)}
      progress={completeness(protocol?.content ?? {}, kinds())}
      unsettled={await protocolUnsettled(ctx.db, experiment.id)}
      kindTitles={kindTitlesOf(kinds(), frame.locale)}
      hiddenReason={await findHiddenReason(ctx.db, experiment.id)}
      mayFreeze={mayFreezeProtocol(ctx.person, experiment)}
      mayAmend={mayAmendProtocol(ctx.person, experiment)}
      form={form}
    />
  )
}
