import type { Child } from 'hono/jsx'
import { emptyForm, type FormState } from '#kit/form.ts'
import { isId, newId } from '#kit/ids.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import type { KindsNow } from '../../instrument-kinds.ts'
import {
  findDraft,
  findProtocol,
  findStanding,
  kindTitlesOf,
  listComments,
  listOpenDrafts,
  ProtocolReadOnly,
} from '../../protocol/index.ts'
import {
  isOpenToWriting,
  type Protocol,
  type ProtocolDraft,
  sectionValues,
} from '../../protocol/nouns.ts'
import { mayAmendProtocol, mayWriteProtocol } from '../../protocol-permissions.ts'
import { namesOf } from '../../team/index.ts'
import { checklistOf, type Section, sectionsOf } from '../../template/nouns.ts'
import { ProtocolChecklist } from '../pages/ProtocolChecklist.tsx'
import { ProtocolPhases } from '../pages/ProtocolPhases.tsx'
import { ImportButton, ProtocolRows } from '../pages/ProtocolRows.tsx'
import { ProtocolSectionForm } from '../pages/ProtocolSectionForm.tsx'
import { ProtocolSectionPage } from '../pages/ProtocolSectionPage.tsx'
import { isImportable } from '../protocol-import.ts'
import { protocolWriting } from '../texts/writing.ts'

export interface SectionForms {
  readonly form?: FormState
  readonly commentForm?: FormState
  /** Drawn instead of the rows: the form of one of them. */
  readonly inside?: Child
}

/** Questions answered in one form; the others are made of rows. */
export function isTyped(section: Section): boolean {
  return !['items', 'phases', 'checklist'].includes(section.kind)
}

/** May this person write in this protocol now? */
export async function mayWriteNow(c: HttpContext, experiment: Experiment): Promise<boolean> {
  const { ctx } = c.var
  const standing = await findStanding(ctx.db, experiment.id)
  if (!isOpenToWriting(standing)) return false
  return standing.frozen
    ? mayAmendProtocol(ctx.person, experiment)
    : mayWriteProtocol(ctx.person, experiment)
}

/** The page of one question; undefined while the protocol is not begun. */
export async function drawSection(
  c: HttpContext,
  experiment: Experiment,
  section: Section,
  kinds: KindsNow,
  forms: SectionForms,
) {
  const { ctx, frame } = c.var
  const protocol = await findProtocol(ctx.db, experiment.id)
  if (!protocol) return undefined
  const comments = (await listComments(ctx.db, experiment.id)).filter(
    (comment) => comment.section === section.key,
  )
  const open = await mayWriteNow(c, experiment)
  return (
    <ProtocolSectionPage
      frame={frame}
      experiment={experiment}
      section={section}
      around={around(protocol, section)}
      comments={comments}
      names={
        await namesOf(
          ctx,
          experiment,
          comments.map((comment) => comment.authorId),
        )
      }
      commentForm={forms.commentForm ?? emptyForm}
      locked={open ? undefined : protocolWriting[ctx.locale].locked}
      asked={isTyped(section) && (open || forms.form !== undefined)}
      alone={forms.inside === undefined}
      refused={forms.form !== undefined || forms.commentForm !== undefined}
      refusal={isTyped(section) || forms.inside ? undefined : forms.form?.problems['form']}
    >
      {forms.inside ?? (await matter(c, { experiment, section, protocol, kinds, open }, forms))}
    </ProtocolSectionPage>
  )
}

interface Shown {
  readonly experiment: Experiment
  readonly section: Section
  readonly protocol: Protocol
  readonly kinds: KindsNow
  readonly open: boolean
}

async function matter(c: HttpContext, shown: Shown, forms: SectionForms) {
  const { frame } = c.var
  const { experiment, section, protocol, open } = shown
  const answer = protocol.content[section.key]
  const baseVersion = protocol.changedAt[section.key] ?? 0
  const kindTitles = kindTitlesOf(shown.kinds(), frame.locale)
  const common = { frame, experiment, section, answer, baseVersion, open }
  const checklist = checklistOf(section)
  if (checklist) return <ProtocolChecklist {...common} checklist={checklist} />
  if (section.kind === 'phases') return <ProtocolPhases {...common} kindTitles={kindTitles} />
  if (section.kind === 'items') {
    return <ProtocolRows {...common} importable={isImportable(section.key)} />
  }
  // What was typed just before the protocol was frozen comes back with the refusal.
  if (!open && !forms.form)
    return <ProtocolReadOnly {...common} locale={frame.locale} kindTitles={kindTitles} />
  return (
    <>
      <ProtocolSectionForm {...common} {...(await typedForm(c, shown, forms))} />
      <ImportButton {...common} importable={isImportable(section.key)} />
    </>
  )
}

/** What the form shows: what came back, an unsent text taken up again, or what is saved. */
async function typedForm(
  c: HttpContext,
  { experiment, section, protocol }: Shown,
  forms: SectionForms,
) {
  const { ctx } = c.var
  const saved = protocol.changedAt[section.key] ?? 0
  const unsent = ctx.person
    ? await listOpenDrafts(ctx.db, experiment.id, section.key, ctx.person.id)
    : []
  const taken = await draftAsked(c, experiment, section)
  if (forms.form) return comeBack(c, forms.form, saved)
  if (taken) {
    return {
      form: { values: sectionValues(section, taken.answer), problems: {} },
      baseVersion: taken.baseVersion,
      draftId: taken.id,
      unsent: undefined,
    }
  }
  return {
    form: { values: sectionValues(section, protocol.content[section.key]), problems: {} },
    baseVersion: saved,
    draftId: newId(ctx.now, ctx.chance),
    unsent: unsent[0],
  }
}

/** A form that came back still starts from the version its author had seen. */
function comeBack(c: HttpContext, form: FormState, saved: number) {
  const { ctx } = c.var
  const draft = form.values['draft'] ?? ''
  const base = Number(form.values['base'])
  return {
    form,
    baseVersion: Number.isSafeInteger(base) && base >= 0 ? base : saved,
    draftId: isId(draft) ? draft : newId(ctx.now, ctx.chance),
    unsent: undefined,
  }
}

async function draftAsked(
  c: HttpContext,
  experiment: Experiment,
  section: Section,
): Promise<ProtocolDraft | undefined> {
  const id = c.req.query('brouillon') ?? ''
  if (!isId(id)) return undefined
  const draft = await findDraft(c.var.ctx.db, experiment.id, id)
  const mine = draft?.authorId !== undefined && draft.authorId === c.var.ctx.person?.id
  return mine && draft.section === section.key && draft.state === 'open' ? draft : undefined
}

/** The questions before and after this one, as the workshop lists them. */
export function around(protocol: Pick<Protocol, 'content'>, section: Section) {
  const all = sectionsOf(Object.keys(protocol.content))
  const at = all.findIndex((item) => item.key === section.key)
  return { before: all[at - 1], after: at < 0 ? undefined : all[at + 1] }
}
