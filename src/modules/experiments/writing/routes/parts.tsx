import { type FormState, formRefused } from '#kit/form.ts'
import { again, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import type { KindsNow } from '../../instrument-kinds.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { lockProtocol } from '../../protocol/index.ts'
import { one, questionHref } from '../../protocol/nouns.ts'
import { mayReadDrafts, mayWriteProtocol } from '../../protocol-permissions.ts'
import { onExperiment } from '../../routes/on-experiment.ts'
import { partAddresses, partAt, sectionAt, sectionsOf } from '../../template/nouns.ts'
import { writeProtocolSections } from '../actions/write-protocol-sections.ts'
import { draftsIn, isTyped, readPartForm } from '../part-form.ts'
import { protocolWriting } from '../texts/writing.ts'
import { refusedAct } from './answers.ts'
import { drawPart, partAfter } from './part-page.tsx'
import { autoField, saveOnItsWay } from './part-saves-itself.ts'

const base = '/experiences/:slug/protocole'

/** The parts of a protocol, each written on one page. */
export function protocolPartRoutes(kinds: KindsNow): readonly Route[] {
  return [
    get(`${base}/ecrire/:section`, 'signed-in', onExperiment(toItsPart, mayReadDrafts)),
    get(
      `${base}/parties/:part`,
      'signed-in',
      onExperiment(async (c, experiment) => {
        const part = partAt(c.req.param('part') ?? '')
        if (!part) return notFound(c)
        const element = await drawPart(c, { experiment, part }, kinds)
        return element ? page(c, element) : seeOther(c, protocolPaths.workshop(experiment.slug))
      }, mayReadDrafts),
    ),
    post(
      `${base}/parties/:part`,
      'signed-in',
      onExperiment((c, experiment) => save(c, experiment, kinds), mayWriteProtocol),
      // Written for an hour, it saves itself every few seconds.
      { bodyLimit: 1024 * 1024, perMinute: 120 },
    ),
  ]
}

/** Each question had a page of its own: its address leads to its field. */
function toItsPart(c: HttpContext, { slug }: Experiment) {
  const section = sectionAt(c.req.param('section') ?? '')
  if (!section) return notFound(c)
  const { search } = new URL(c.req.url)
  const [path, anchor] = questionHref(slug, section).split('#')
  return seeOther(c, `${path}${search}#${anchor}`)
}

async function save(c: HttpContext, experiment: Experiment, kinds: KindsNow) {
  const part = partAt(c.req.param('part') ?? '')
  // Held until the answer: what is drawn, compared and saved is one and the same text.
  const protocol = part && (await lockProtocol(c.var.ctx.db, experiment.id))
  if (!part || !protocol) return notFound(c)
  const at = { experiment, part }
  const sections = sectionsOf(Object.keys(protocol.content)).filter(
    (section) => section.part === part && isTyped(section),
  )
  if (sections.length === 0) return notFound(c)
  const sent = await readForm(c)
  const isAuto = one(sent, autoField) !== ''
  const edit = await readEdit(c, () => drawPart(c, at, kinds), {
    act: 'protocol.saved',
    subject: `experiment:${experiment.id}`,
  })
  if (isAuto) return saveOnItsWay(c, { ...at, sections, protocol, kinds }, sent, edit)

  const shown = async (form: FormState) => {
    const element = await drawPart(c, at, kinds, form)
    return element ? again(c, element) : notFound(c)
  }
  if (!edit.ok) return shown(edit.form)
  const { answers, problems } = readPartForm(sections, edit.raw, c.var.ctx.locale)
  if (Object.keys(problems).length > 0) return shown({ ...formRefused(edit.raw, ''), problems })
  const done = await writeProtocolSections(c.var.ctx, experiment.id, answers, draftsIn(sent))
  if (!done.ok) {
    if (done.refusal === 'section-unknown') return notFound(c)
    return refusedAct(c, done.refusal, (reason) => shown(formRefused(edit.raw, reason)))
  }
  const after = partAfter(protocol, part)
  const next = after
    ? protocolPaths.part(experiment.slug, partAddresses[after])
    : protocolPaths.workshop(experiment.slug)
  const texts = protocolWriting[c.var.ctx.locale]
  const { changed, version } = done.value
  return seeOther(c, next, changed.length > 0 ? texts.saved(version) : texts.nothingNew)
}
