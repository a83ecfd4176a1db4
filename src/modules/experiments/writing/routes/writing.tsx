import { type FormState, formRefused, parseForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { again, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import type { KindsNow } from '../../instrument-kinds.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { findProtocol, findStanding, listComments } from '../../protocol/index.ts'
import { commentShape, completeness, one, readSectionForm } from '../../protocol/nouns.ts'
import { mayCommentProtocol, mayReadDrafts, mayWriteProtocol } from '../../protocol-permissions.ts'
import { onExperiment } from '../../routes/on-experiment.ts'
import { type Section, sectionAt } from '../../template/nouns.ts'
import { attachProtocolChecklist } from '../actions/attach-protocol-checklist.ts'
import { beginProtocol } from '../actions/begin-protocol.ts'
import { commentProtocol } from '../actions/comment-protocol.ts'
import { detachProtocolChecklist } from '../actions/detach-protocol-checklist.ts'
import { keepProtocolDraft } from '../actions/keep-protocol-draft.ts'
import { resolveProtocolComment } from '../actions/resolve-protocol-comment.ts'
import { saveProtocolSection } from '../actions/save-protocol-section.ts'
import { ProtocolWorkshop } from '../pages/ProtocolWorkshop.tsx'
import { protocolWriting } from '../texts/writing.ts'
import { afterSave, refusedAct, sentenceOf } from './answers.ts'
import { around, drawSection, isTyped } from './section-page.tsx'

const base = '/experiences/:slug/protocole'
const largeText = { bodyLimit: 1024 * 1024 }

/** Where several people write: the questions, their forms, remarks, checklists. */
export function protocolWritingRoutes(kinds: KindsNow): readonly Route[] {
  return [
    get(
      `${base}/ecrire`,
      'signed-in',
      onExperiment((c, experiment) => workshop(c, experiment, kinds), mayReadDrafts),
    ),
    post(`${base}/commencer`, 'signed-in', onExperiment(begin, mayWriteProtocol)),
    get(
      `${base}/ecrire/:section`,
      'signed-in',
      onExperiment((c, experiment) => showSection(c, experiment, kinds), mayReadDrafts),
    ),
    post(
      `${base}/ecrire/:section`,
      'signed-in',
      onExperiment((c, experiment) => save(c, experiment, kinds), mayWriteProtocol),
      largeText,
    ),
    post(
      `${base}/ecrire/:section/brouillon`,
      'signed-in',
      onExperiment(keepDraft, mayWriteProtocol),
      { ...largeText, perMinute: 120 },
    ),
    post(
      `${base}/ecrire/:section/remarques`,
      'signed-in',
      onExperiment((c, experiment) => comment(c, experiment, kinds), mayCommentProtocol),
    ),
    post(`${base}/remarques/:id`, 'signed-in', onExperiment(resolve, mayCommentProtocol)),
    post(`${base}/listes/:name/joindre`, 'signed-in', onExperiment(attach, mayWriteProtocol)),
    post(`${base}/listes/:name/detacher`, 'signed-in', onExperiment(detach, mayWriteProtocol)),
  ]
}

async function workshop(c: HttpContext, experiment: Experiment, kinds: KindsNow) {
  const { ctx, frame } = c.var
  const protocol = await findProtocol(ctx.db, experiment.id)
  return page(
    c,
    <ProtocolWorkshop
      frame={frame}
      experiment={experiment}
      protocol={protocol}
      standing={await findStanding(ctx.db, experiment.id)}
      progress={completeness(protocol?.content ?? {}, kinds())}
      comments={await listComments(ctx.db, experiment.id)}
      writes={mayWriteProtocol(ctx.person, experiment)}
    />,
  )
}

async function begin(c: HttpContext, experiment: Experiment) {
  const done = await beginProtocol(c.var.ctx, experiment.id)
  const next = protocolPaths.workshop(experiment.slug)
  if (done.ok) return seeOther(c, next, protocolWriting[c.var.ctx.locale].begun)
  return refusedAct(c, done.refusal, (sentence) => seeOther(c, next, sentence))
}

async function showSection(c: HttpContext, experiment: Experiment, kinds: KindsNow) {
  const section = sectionAt(c.req.param('section') ?? '')
  if (!section) return notFound(c)
  const element = await drawSection(c, experiment, section, kinds, {})
  return element ? page(c, element) : seeOther(c, protocolPaths.workshop(experiment.slug))
}

async function save(c: HttpContext, experiment: Experiment, kinds: KindsNow) {
  const section = sectionAt(c.req.param('section') ?? '')
  if (!section || !isTyped(section)) return notFound(c)
  const raw = await readForm(c)
  const shown = async (form: FormState) => {
    const element = await drawSection(c, experiment, section, kinds, { form })
    return element ? again(c, element) : notFound(c)
  }

  const parsed = readSectionForm(section, raw, c.var.ctx.locale)
  if (!parsed.ok) return shown(parsed.form)
  const done = await saveProtocolSection(c.var.ctx, experiment.id, { section, ...parsed.value })
  return afterSave(
    c,
    experiment,
    section,
    done,
    await afterSaving(c, experiment, section, one(raw, 'next') !== ''),
    (sentence) => shown(formRefused(raw, sentence)),
  )
}

/** Back on the question, or on the one that follows, when that was pressed; after the last, the workshop. */
async function afterSaving(
  c: HttpContext,
  { id, slug }: Experiment,
  section: Section,
  on: boolean,
) {
  if (!on) return protocolPaths.section(slug, section.address)
  const protocol = await findProtocol(c.var.ctx.db, id)
  const { after } = around(protocol ?? { content: {} }, section)
  return after ? protocolPaths.section(slug, after.address) : protocolPaths.workshop(slug)
}

/** Called by the page every few seconds while someone types; answers in one word. */
async function keepDraft(c: HttpContext, experiment: Experiment) {
  const section = sectionAt(c.req.param('section') ?? '')
  if (!section || !isTyped(section)) return notFound(c)
  const parsed = readSectionForm(section, await readForm(c), c.var.ctx.locale)
  if (!parsed.ok) return c.json({ kept: false, problems: parsed.form.problems }, 422)
  const done = await keepProtocolDraft(c.var.ctx, experiment.id, { section, ...parsed.value })
  if (done.ok) return c.json({ kept: true, at: c.var.ctx.now.toISOString() })
  return c.json({ kept: false, refusal: done.refusal }, done.refusal === 'forbidden' ? 403 : 409)
}

async function comment(c: HttpContext, experiment: Experiment, kinds: KindsNow) {
  const section = sectionAt(c.req.param('section') ?? '')
  if (!section) return notFound(c)
  const raw = await readForm(c)
  const parsed = parseForm(commentShape, raw, c.var.ctx.locale)
  const shown = async (commentForm: FormState) => {
    const element = await drawSection(c, experiment, section, kinds, { commentForm })
    return element ? again(c, element) : notFound(c)
  }
  if (!parsed.ok) return shown(parsed.form)
  const done = await commentProtocol(c.var.ctx, experiment.id, { section, ...parsed.value })
  if (done.ok) {
    const next = `${protocolPaths.section(experiment.slug, section.address)}#remarques`
    return seeOther(c, next, protocolWriting[c.var.ctx.locale].commented)
  }
  return refusedAct(c, done.refusal, (sentence) => shown(formRefused(raw, sentence)))
}

async function resolve(c: HttpContext, experiment: Experiment) {
  const raw = await readForm(c)
  const id = c.req.param('id') ?? ''
  if (!isId(id)) return notFound(c)
  const resolved = one(raw, 'resolved') !== ''
  const done = await resolveProtocolComment(c.var.ctx, experiment.id, { id, resolved })
  const section = sectionAt(one(raw, 'section'))
  const next = section
    ? `${protocolPaths.section(experiment.slug, section.address)}#remarques`
    : protocolPaths.workshop(experiment.slug)
  return done.ok ? seeOther(c, next) : refusedAct(c, done.refusal, () => notFound(c))
}

async function attach(c: HttpContext, experiment: Experiment) {
  const done = await attachProtocolChecklist(c.var.ctx, experiment.id, c.req.param('name') ?? '')
  return afterChecklist(c, experiment, done, protocolWriting[c.var.ctx.locale].attached)
}

async function detach(c: HttpContext, experiment: Experiment) {
  const done = await detachProtocolChecklist(c.var.ctx, experiment.id, c.req.param('name') ?? '')
  return afterChecklist(c, experiment, done, protocolWriting[c.var.ctx.locale].detached)
}

function afterChecklist(
  c: HttpContext,
  experiment: Experiment,
  done: Awaited<ReturnType<typeof attachProtocolChecklist>>,
  notice: string,
) {
  const next = protocolPaths.workshop(experiment.slug)
  if (done.ok) return seeOther(c, next, notice)
  return refusedAct(c, done.refusal, () => seeOther(c, next, sentenceOf(c, done.refusal)))
}
