import { writtenHour } from '#kit/dates.ts'
import { type FormState, type RawForm, typedValues } from '#kit/form.ts'
import { formsShownIn } from '#kit/forms/drawn-forms.ts'
import { newId } from '#kit/ids.ts'
import { overField, seenAfter, shownValues, typedAnew } from '#kit/seen.ts'
import type { Locale } from '#kit/texts.ts'
import type { readEdit } from '#platform/forms/read-edit.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { KindsNow } from '../../instrument-kinds.ts'
import { findVersion, listOpenDrafts } from '../../protocol/index.ts'
import { type Protocol, same } from '../../protocol/nouns.ts'
import type { Section } from '../../template/nouns.ts'
import { keepProtocolDraft } from '../actions/keep-protocol-draft.ts'
import { writeProtocolSections } from '../actions/write-protocol-sections.ts'
import { draftsField, draftsIn, fieldsOf, readPartForm } from '../part-form.ts'
import { protocolPartTexts } from '../texts/parts.ts'
import { sentenceOf } from './answers.ts'
import { drawPart, type PartAt, saveButton } from './part-page.tsx'

/** Sent by the page itself while somebody writes. */
export const autoField = '_auto'

interface Saving extends PartAt {
  readonly sections: readonly Section[]
  readonly protocol: Protocol
  readonly kinds: KindsNow
}

/**
 * The page saves itself: what can be saved is, and the rest is said in one line. Nothing on the page changes under the hands
 * of whoever writes; what two people wrote in one place is shown by the button, and kept aside meanwhile.
 */
export async function saveOnItsWay(
  c: HttpContext,
  saving: Saving,
  sent: RawForm,
  edit: Awaited<ReturnType<typeof readEdit>>,
) {
  const { ctx } = c.var
  const { experiment, part, protocol, sections, kinds } = saving
  const texts = protocolPartTexts[ctx.locale]
  const button = saveButton(protocol, part, ctx.locale)
  const isAnew = typedAnew(sent)
  const typed = sections.filter((section) => Object.values(fieldsOf(section)).some(isAnew))
  const met = edit.ok ? [] : withProblems(sections, edit.form.problems)
  if (!edit.ok && (met.length === 0 || !edit.form.values[overField])) {
    const kept = await keepAside(c, saving, typed, sent)
    return c.json({ sentence: texts.notSaved(button), [draftsField]: kept.ids })
  }
  // Where somebody else wrote too waits for a choice: the other questions do not.
  const rest = sections.filter((section) => !met.includes(section))
  const raw = edit.ok ? edit.raw : sentAgain(rest, edit.form.values)
  const { answers, problems } = readPartForm(rest, raw, ctx.locale)
  const refused = withProblems(rest, problems)
  const done = await writeProtocolSections(ctx, experiment.id, answers, draftsIn(sent))
  if (!done.ok) {
    const kept = await keepAside(c, saving, typed, sent)
    const reason =
      done.refusal === 'section-unknown'
        ? texts.notSaved(button)
        : texts.notInProtocol(sentenceOf(c, done.refusal))
    const sentence = kept.isAny ? `${reason} ${texts.keptForYou}` : reason
    return c.json({ sentence, [draftsField]: kept.ids })
  }
  const drawn = await drawPart(c, saving, kinds)
  const [now] = drawn ? formsShownIn(drawn) : []
  const left = new Set([...met, ...refused].flatMap((section) => Object.values(fieldsOf(section))))
  const [before, merged] = [typedValues(sent), typedValues(raw)]
  const isSaved = (name: string) => !left.has(name) && before[name] === merged[name]
  const kept = met.length > 0 ? await keepAside(c, saving, met, sent) : undefined
  return c.json({
    sentence: await toldAfter(c, saving, { met, refused, button }),
    ...(now ? { seen: seenAfter(sent, shownValues(now.fields), isSaved) } : {}),
    ...(kept ? { [draftsField]: kept.ids } : {}),
  })
}

interface LeftOver {
  readonly met: readonly Section[]
  readonly refused: readonly Section[]
  readonly button: string
}

/** What is saved, and what is not and why, in the words of the button that goes on. */
async function toldAfter(
  c: HttpContext,
  { experiment, protocol }: Saving,
  { met, refused, button }: LeftOver,
): Promise<string> {
  const { ctx } = c.var
  const texts = protocolPartTexts[ctx.locale]
  const hour = writtenHour(ctx.now, ctx.locale)
  const own: Section[] = []
  for (const section of met) {
    const version = protocol.changedAt[section.key] ?? 0
    const by = (await findVersion(ctx.db, experiment.id, version))?.authorId
    if (by !== undefined && by === ctx.person?.id) own.push(section)
  }
  const others = met.filter((section) => !own.includes(section))
  const sentences = [
    others.length > 0 ? texts.metOther(titlesOf(others, ctx.locale)) : '',
    own.length > 0 ? texts.metOwn(titlesOf(own, ctx.locale)) : '',
    met.length > 0 ? texts.readBoth(button) : '',
  ]
  if (refused.length > 0)
    sentences.push(texts.restSavedAt(hour, titlesOf(refused, ctx.locale), button))
  else sentences.push(met.length > 0 ? texts.otherAnswersAt(hour) : texts.savedAt(hour))
  return sentences.filter(Boolean).join(' ')
}

const withProblems = (sections: readonly Section[], problems: FormState['problems']) =>
  sections.filter((section) => Object.values(fieldsOf(section)).some((name) => problems[name]))

/** Of a form that came back, as a browser would send these questions. */
function sentAgain(sections: readonly Section[], values: FormState['values']): RawForm {
  const rows = sections.flatMap((section) =>
    Object.values(fieldsOf(section)).map((name) => {
      const value = values[name] ?? ''
      const isSeveral = section.kind === 'choices' && name === section.key
      return [name, isSeveral ? value.split('\n') : value] as const
    }),
  )
  return Object.fromEntries(rows)
}

const titlesOf = (sections: readonly Section[], locale: Locale) =>
  sections.map(({ words }) => words[locale].title).join(', ')

/** A text that is not saved is on the page of its writer only: it is found again, should that page be closed. */
async function keepAside(
  c: HttpContext,
  { experiment, protocol }: Saving,
  unsaved: readonly Section[],
  sent: RawForm,
): Promise<{ readonly ids: string; readonly isAny: boolean }> {
  const { ctx } = c.var
  const { answers } = readPartForm(unsaved, sent, ctx.locale)
  const keys = unsaved.map(({ key }) => key)
  const open = ctx.person ? await listOpenDrafts(ctx.db, experiment.id, keys, ctx.person.id) : []
  // An older text, which this page did not take up, is left as it is.
  const known = new Set(draftsIn(sent))
  let isAny = false
  for (const section of unsaved) {
    const answer = answers[section.key]
    if (!answer || same(protocol.content[section.key], answer)) continue
    const own = open.find((draft) => draft.section === section.key && known.has(draft.id))
    const draftId = own?.id ?? newId(ctx.now, ctx.chance)
    const baseVersion = protocol.changedAt[section.key] ?? 0
    const kept = await keepProtocolDraft(ctx, experiment.id, {
      ...{ section, answer, baseVersion, draftId },
    })
    if (!kept.ok) continue
    isAny = true
    known.add(draftId)
  }
  return { ids: [...known].join(' '), isAny }
}
