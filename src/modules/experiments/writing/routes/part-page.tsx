import { emptyForm, type FormState } from '#kit/form.ts'
import { formsShownIn } from '#kit/forms/drawn-forms.ts'
import { isId } from '#kit/ids.ts'
import { type Shown, shownValues } from '#kit/seen.ts'
import type { Locale } from '#kit/texts.ts'
import { readCopy } from '#platform/copies/copies.ts'
import type { HttpContext } from '#platform/routes.ts'
import { Contents } from '#ui/Contents/Contents.tsx'
import type { Experiment } from '../../experiment.ts'
import type { KindsNow } from '../../instrument-kinds.ts'
import { copiedExperiment, questionsLeft } from '../../proposals/index.ts'
import {
  findDraft,
  findProtocol,
  kindTitlesOf,
  listComments,
  listOpenDrafts,
  ProtocolReadOnly,
} from '../../protocol/index.ts'
import {
  completeness,
  openComments,
  type Protocol,
  type ProtocolDraft,
  type SectionProgress,
} from '../../protocol/nouns.ts'
import {
  checklistOf,
  type ProtocolPart,
  partAddresses,
  protocolParts,
} from '../../template/nouns.ts'
import { ProtocolChecklist } from '../pages/ProtocolChecklist.tsx'
import { ProtocolPartForm } from '../pages/ProtocolPartForm.tsx'
import { ProtocolPartPage } from '../pages/ProtocolPartPage.tsx'
import { ProtocolPhases } from '../pages/ProtocolPhases.tsx'
import { ImportButton, ProtocolRows } from '../pages/ProtocolRows.tsx'
import { KeptText, QuestionHead } from '../pages/QuestionHead.tsx'
import { draftsField, isTyped, partValues } from '../part-form.ts'
import { isImportable } from '../protocol-import.ts'
import { protocolPartTexts } from '../texts/parts.ts'
import { protocolWriting } from '../texts/writing.ts'
import { mayWriteNow } from './may-write-now.ts'

export interface PartAt {
  readonly experiment: Experiment
  readonly part: ProtocolPart
}

/** The page of one part; undefined while the protocol is not begun, or has nothing in this part. */
export async function drawPart(
  c: HttpContext,
  { experiment, part }: PartAt,
  kinds: KindsNow,
  form: FormState = emptyForm,
) {
  const { ctx, frame } = c.var
  const protocol = await findProtocol(ctx.db, experiment.id)
  if (!protocol) return undefined
  const progress = completeness(protocol.content, kinds()).sections
  const questions = progress.filter(({ section }) => section.part === part)
  if (questions.length === 0) return undefined
  const open = await mayWriteNow(c, experiment)
  const isRefused = Object.keys(form.problems).length > 0
  const typed = questions.filter(({ section }) => isTyped(section))
  const remarks = await remarksOf(c, experiment)
  const marked = questionsLeft(await readCopy(ctx, copiedExperiment, experiment.id))
  const shown = { c, experiment, part, protocol, kinds, open, remarks, marked }
  // What was typed just before the protocol was frozen comes back with the refusal.
  const cameBack = Object.keys(form.values).length > 0
  const asks = typed.length > 0 && (open || cameBack)
  // Kept when it could not be saved any more: no form takes it up now, so it is read whole.
  const kept = asks ? new Map<string, ProtocolDraft>() : await ownDrafts(c, experiment, typed)
  return (
    <ProtocolPartPage
      frame={frame}
      experiment={experiment}
      part={part}
      progress={progress}
      locked={open ? undefined : protocolWriting[ctx.locale].locked}
      refused={isRefused}
      refusal={asks && cameBack ? undefined : form.problems['form']}
    >
      <Contents
        locale={frame.locale}
        links={questions.map(({ section: { address, words } }) => ({
          label: words[frame.locale].title,
          to: address,
        }))}
      />
      {asks ? await typedForm(shown, typed, form) : null}
      {questions
        .filter(({ section }) => !(asks && isTyped(section)))
        .map((question) => (
          <section id={question.section.address} class="protocol-question">
            <QuestionHead
              frame={frame}
              experiment={experiment}
              question={question}
              remarks={remarks}
              marked={marked}
            />
            <p>{question.section.words[frame.locale].question}</p>
            {matter(shown, question)}
            <KeptText frame={frame} question={question} draft={kept.get(question.section.key)} />
          </section>
        ))}
      {asks ? imports(shown, typed) : null}
    </ProtocolPartPage>
  )
}

async function ownDrafts(
  { var: { ctx } }: HttpContext,
  { id }: Experiment,
  questions: readonly SectionProgress[],
): Promise<ReadonlyMap<string, ProtocolDraft>> {
  const keys = questions.map(({ section }) => section.key)
  const drafts = ctx.person ? await listOpenDrafts(ctx.db, id, keys, ctx.person.id) : []
  return new Map([...drafts].reverse().map((draft) => [draft.section, draft]))
}

interface Drawn extends PartAt {
  readonly c: HttpContext
  readonly protocol: Protocol
  readonly kinds: KindsNow
  readonly open: boolean
  readonly remarks: ReadonlyMap<string, number>
  readonly marked: ReadonlySet<string>
}

async function remarksOf({ var: { ctx } }: HttpContext, { id }: Experiment) {
  const counts = new Map<string, number>()
  for (const { section } of openComments(await listComments(ctx.db, id)))
    counts.set(section, (counts.get(section) ?? 0) + 1)
  return counts
}

/** What the form shows: what came back, an unsent text taken up again, or what is saved. */
async function typedForm(
  { c, experiment, part, protocol, remarks, marked }: Drawn,
  questions: readonly SectionProgress[],
  cameBack: FormState,
) {
  const { ctx, frame } = c.var
  const sections = questions.map(({ section }) => section)
  const standing = { values: partValues(sections, protocol.content), problems: {} }
  const keys = sections.map(({ key }) => key)
  const unsent = ctx.person ? await listOpenDrafts(ctx.db, experiment.id, keys, ctx.person.id) : []
  const draw = (form: FormState, drafts: readonly ProtocolDraft[], stands?: Shown) => (
    <ProtocolPartForm
      frame={frame}
      experiment={experiment}
      address={partAddresses[part]}
      questions={questions}
      form={form}
      stands={stands}
      remarks={remarks}
      marked={marked}
      unsent={new Map([...drafts].reverse().map((draft) => [draft.section, draft]))}
      button={saveButton(protocol, part, frame.locale)}
    />
  )
  if (Object.keys(cameBack.values).length > 0) return draw(cameBack, [])
  const taken = await draftAsked(c, experiment, keys)
  if (!taken) return draw(standing, unsent)
  const section = sections.filter(({ key }) => key === taken.section)
  const values = {
    ...standing.values,
    ...partValues(section, { [taken.section]: taken.answer }),
    [draftsField]: taken.id,
  }
  // What stands is told to the form, and not the text that was never saved: the save then sees what was changed.
  const [stands] = formsShownIn(draw(standing, []))
  const others = unsent.filter((draft) => draft.section !== taken.section)
  return draw({ values, problems: {} }, others, stands && shownValues(stands.fields))
}

async function draftAsked(
  c: HttpContext,
  experiment: Experiment,
  keys: readonly string[],
): Promise<ProtocolDraft | undefined> {
  const id = c.req.query('brouillon') ?? ''
  if (!isId(id)) return undefined
  const draft = await findDraft(c.var.ctx.db, experiment.id, id)
  const mine = draft?.authorId !== undefined && draft.authorId === c.var.ctx.person?.id
  return mine && keys.includes(draft.section) && draft.state === 'open' ? draft : undefined
}

/** A question made of rows, or any question of a protocol that may not be written now. */
function matter({ c, experiment, protocol, kinds, open }: Drawn, { section }: SectionProgress) {
  const { frame } = c.var
  const answer = protocol.content[section.key]
  const baseVersion = protocol.changedAt[section.key] ?? 0
  const kindTitles = kindTitlesOf(kinds(), frame.locale)
  const common = { frame, experiment, section, answer, baseVersion, open }
  const checklist = checklistOf(section)
  if (checklist) return <ProtocolChecklist {...common} checklist={checklist} />
  if (section.kind === 'phases') return <ProtocolPhases {...common} kindTitles={kindTitles} />
  if (section.kind === 'items')
    return <ProtocolRows {...common} importable={isImportable(section.key)} />
  return <ProtocolReadOnly {...common} locale={frame.locale} kindTitles={kindTitles} />
}

/** A button has its own form, and no form holds another: it stands after the questions. */
function imports({ c, experiment, protocol, open }: Drawn, questions: readonly SectionProgress[]) {
  if (!open) return null
  return questions.map(({ section }) => (
    <ImportButton
      frame={c.var.frame}
      experiment={experiment}
      section={section}
      baseVersion={protocol.changedAt[section.key] ?? 0}
      importable={isImportable(section.key)}
    />
  ))
}

/** The part that follows, of those that this protocol has. */
export function partAfter(protocol: Pick<Protocol, 'content'>, part: ProtocolPart) {
  const there = completeness(protocol.content).sections.map(({ section }) => section.part)
  return protocolParts.slice(protocolParts.indexOf(part) + 1).find((value) => there.includes(value))
}

/** The words of the button that saves a part. */
export function saveButton(
  protocol: Pick<Protocol, 'content'>,
  part: ProtocolPart,
  locale: Locale,
): string {
  return partAfter(protocol, part)
    ? protocolPartTexts[locale].saveAndNext
    : protocolWriting[locale].save
}
