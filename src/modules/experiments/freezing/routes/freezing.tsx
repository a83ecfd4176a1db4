import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { again, page, readForm, seeOther } from '#platform/answers.ts'
import { sentFile } from '#platform/forms/sent-file.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { uploadTexts } from '#platform/uploads.ts'
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
} from '../../protocol/nouns.ts'
import {
  mayAmendProtocol,
  mayFreezeProtocol,
  mayReadDrafts,
  mayRecordAdoption,
} from '../../protocol-permissions.ts'
import { onExperiment } from '../../routes/on-experiment.ts'
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
  const freezing = (run: Act) => (c: HttpContext, experiment: Experiment) =>
    answerAct(c, experiment, kinds, run)
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
    post(`${base}/figer`, 'signed-in', onExperiment(freezing(freeze), mayFreezeProtocol)),
    post(`${base}/avenants`, 'signed-in', onExperiment(freezing(open), mayAmendProtocol)),
    post(
      `${base}/avenants/figer`,
      'signed-in',
      onExperiment(freezing(freezeAmendment), mayAmendProtocol),
    ),
    post(
      `${base}/avenants/abandonner`,
      'signed-in',
      onExperiment(freezing(abandon), mayAmendProtocol),
    ),
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

type Acted =
  | { readonly notice: string; readonly next: string }
  | { readonly form: FormState }
  | { readonly refusal: ProtocolRefusal }

type Act = (c: HttpContext, experiment: Experiment, kinds: KindsNow) => Promise<Acted>

async function answerAct(c: HttpContext, experiment: Experiment, kinds: KindsNow, run: Act) {
  const acted = await run(c, experiment, kinds)
  if ('notice' in acted) return seeOther(c, acted.next, acted.notice)
  const shown = async (form: FormState) => again(c, await drawFreezing(c, experiment, kinds, form))
  if ('form' in acted) return shown(acted.form)
  return refusedAct(c, acted.refusal, (sentence) => shown(formRefused({}, sentence)))
}

async function freeze(c: HttpContext, experiment: Experiment, kinds: KindsNow): Promise<Acted> {
  const done = await freezeProtocol(c.var.ctx, experiment.id, kinds())
  if (!done.ok) return done
  return {
    notice: protocolFreezingTexts[c.var.ctx.locale].frozenNotice,
    next: paths.experiment(experiment.slug),
  }
}

async function open(c: HttpContext, experiment: Experiment): Promise<Acted> {
  const texts = protocolFreezingTexts[c.var.ctx.locale]
  const parsed = parseForm(amendmentShape, await readForm(c), c.var.ctx.locale)
  if (!parsed.ok) return { form: parsed.form }
  const done = await openProtocolAmendment(c.var.ctx, experiment.id, parsed.value.reason)
  if (!done.ok) return done
  return { notice: texts.amendOpened, next: protocolPaths.workshop(experiment.slug) }
}

async function freezeAmendment(
  c: HttpContext,
  experiment: Experiment,
  kinds: KindsNow,
): Promise<Acted> {
  const done = await freezeProtocolAmendment(c.var.ctx, experiment.id, kinds())
  if (!done.ok) return done
  return {
    notice: protocolFreezingTexts[c.var.ctx.locale].amendFrozen,
    next: paths.experiment(experiment.slug),
  }
}

async function abandon(c: HttpContext, experiment: Experiment): Promise<Acted> {
  const done = await abandonProtocolAmendment(c.var.ctx, experiment.id)
  if (!done.ok) return done
  return {
    notice: protocolFreezingTexts[c.var.ctx.locale].amendAbandoned,
    next: protocolPaths.freeze(experiment.slug),
  }
}
