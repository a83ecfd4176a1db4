import { emptyForm, type FormState, type RawForm, typedValues } from '#kit/form.ts'
import { isId, newId } from '#kit/ids.ts'
import { findPersonNames } from '#modules/people/index.ts'
import {
  getTerritories,
  resolveTerritoryField,
  type TerritoryAnswer,
  territoryLabel,
  withTerritoryProblem,
} from '#modules/territories/index.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { listTitles } from '../../care/index.ts'
import type { Fields } from '../../fields.ts'
import { writingPaths } from '../../paths/writing.ts'
import { maySeeWorking, mayWrite } from '../../permissions.ts'
import { commentWriting, listComments, placeNames } from '../../review/index.ts'
import { linesOf, readItems } from '../../rows.ts'
import { searchResources } from '../../search/index.ts'
import {
  fieldsAt,
  findDraft,
  findLastEdit,
  findOriginalWords,
  keepPartDraft,
  type OpenText,
  type PartSave,
  savePart,
  settlePart,
} from '../../working/index.ts'
import {
  commentShape,
  type Part,
  partAt,
  partValues,
  readPart,
  settlingShape,
  writingTexts,
} from '../../working/nouns.ts'
import { meetingsOf } from '../../working-text.ts'
import { MeetingPage } from '../pages/MeetingPage.tsx'
import { WritingPartPage } from '../pages/WritingPartPage.tsx'
import { seenText } from './workshop.tsx'

const large = { bodyLimit: 1024 * 1024 }

const onThis = { audience: 'signed-in', on: textAndPart, next: toPart } as const

export const writingPartRoutes: readonly Route[] = [
  get(writingPaths.part(':slug', ':part'), 'signed-in', onPart(showPart)),
  post(writingPaths.part(':slug', ':part'), 'signed-in', onPart(save), large),
  post(writingPaths.draft(':slug', ':part'), 'signed-in', onPart(keepDraft), {
    ...large,
    perMinute: 120,
  }),
  actRoute({
    ...onThis,
    path: writingPaths.comments(':slug', ':part'),
    may: (viewer, { text }) => maySeeWorking(viewer, text),
    fresh: true,
    shape: commentShape,
    draw: (c, { text, part }, form) => drawPart(c, text, part, { commentForm: form }),
    act: (c, { text, part }, { text: words }) =>
      commentWriting(c.var.ctx, text.resource.slug, { part: part.address, text: words }),
    refusals: () => ({}),
    next: (on) => `${toPart(on)}#remarques`,
    notice: (locale) => writingTexts[locale].commented,
  }),
  get(writingPaths.meeting(':slug', ':part', ':id'), 'signed-in', onPart(showMeeting)),
  buttonRoute({
    ...onThis,
    path: writingPaths.meeting(':slug', ':part', ':id'),
    options: large,
    may: (viewer, { text }) => mayWrite(viewer, text),
    shape: settlingShape,
    act: (c, { text, part }, { seen }, raw) =>
      settlePart(c.var.ctx, text.resource.slug, {
        draftId: c.req.param('id') ?? '',
        chosen: chosenIn(part, raw),
        seen,
      }),
    refusals: (locale) => ({
      'moved-again': writingTexts[locale].movedAgain,
      retired: writingTexts[locale].refusals.retired,
    }),
    back: (_, c) => c.req.path,
    notice: (locale) => writingTexts[locale].settled,
  }),
]

interface OnPart {
  readonly text: OpenText
  readonly part: Part
}

async function textAndPart(c: HttpContext): Promise<OnPart | undefined> {
  const text = await seenText(c)
  const part = text && partAt(text.resource.kind, c.req.param('part') ?? '')
  return text && part ? { text, part } : undefined
}

function toPart({ text, part }: OnPart): string {
  return writingPaths.part(text.resource.slug, part.address)
}

type PartHandler = (c: HttpContext, text: OpenText, part: Part) => Promise<Response> | Response

function onPart(handler: PartHandler) {
  return async (c: HttpContext) => {
    const found = await textAndPart(c)
    return found ? handler(c, found.text, found.part) : notFound(c)
  }
}

interface Shown {
  readonly form?: FormState
  readonly base?: number
  readonly draftId?: string
  readonly commentForm?: FormState
  readonly answer?: TerritoryAnswer
}

async function drawPart(c: HttpContext, text: OpenText, part: Part, shown: Shown = {}) {
  const { ctx, frame } = c.var
  const { resource, working } = text
  const comments = (await listComments(ctx.db, resource.id)).filter(
    (item) => item.part === part.address,
  )
  const values = shown.form?.values ?? partValues(part, working.fields)
  const asked = (c.req.query('q') ?? '').slice(0, 120)
  const original = await findOriginalWords(ctx.db, resource)
  return (
    <WritingPartPage
      frame={frame}
      resource={resource}
      working={working}
      part={part}
      form={shown.form ?? { values, problems: {} }}
      base={shown.base ?? working.number}
      draftId={shown.draftId ?? newId(ctx.now, ctx.chance)}
      writes={mayWrite(ctx.person, text)}
      comments={comments}
      names={
        await findPersonNames(
          ctx.db,
          comments.flatMap(({ authorId }) => authorId ?? []),
          ctx.locale,
        )
      }
      commentForm={shown.commentForm ?? emptyForm}
      places={await placesOf(c, part, values)}
      answer={shown.answer}
      items={await itemTitles(c, part, values)}
      found={await itemsFound(c, part, asked)}
      asked={asked}
      original={original && { language: original.resource.language, said: original.said }}
    />
  )
}

async function placesOf(c: HttpContext, part: Part, values: FormState['values']) {
  if (!part.fields.some(({ control }) => control === 'places')) return []
  const ids = linesOf(values['territories'] ?? '').filter(isId)
  const known = await getTerritories(c.var.ctx.db, ids)
  return [...known.values()].map((territory) => ({
    id: territory.id,
    name: territoryLabel(territory),
  }))
}

async function itemTitles(c: HttpContext, part: Part, values: FormState['values']) {
  if (!part.fields.some(({ control }) => control === 'items')) return new Map<string, string>()
  const slugs = readItems(values['items'] ?? '').map(({ slug }) => slug)
  return listTitles(c.var.ctx.db, slugs)
}

async function itemsFound(c: HttpContext, part: Part, asked: string) {
  if (asked === '' || !part.fields.some(({ control }) => control === 'items')) return []
  const found = await searchResources(c.var.ctx.db, { words: asked }, { size: 12, number: 1 })
  return found.resources.map(({ slug, title }) => ({ slug, title }))
}

/** What is saved, or a text typed earlier and never sent. */
async function showPart(c: HttpContext, text: OpenText, part: Part) {
  const { ctx } = c.var
  const id = c.req.query('brouillon') ?? ''
  const draft =
    isId(id) && ctx.person
      ? await findDraft(ctx.db, text.resource.id, id, ctx.person.id)
      : undefined
  if (draft?.state !== 'open' || draft.part !== part.address) {
    return page(c, await drawPart(c, text, part))
  }
  const form = { values: partValues(part, draft.fields), problems: {} }
  return page(c, await drawPart(c, text, part, { form, base: draft.base, draftId: draft.id }))
}

interface Typed {
  readonly save: PartSave
  readonly problems: FormState['problems']
  readonly answer: TerritoryAnswer | undefined
}

/** The fields of the form; a territory typed is looked up, and added to those that were kept. */
async function typed(c: HttpContext, part: Part, raw: RawForm): Promise<Typed> {
  const { ctx } = c.var
  const { fields, problems } = readPart(part, raw, ctx.locale)
  const first = (name: string) => (typeof raw[name] === 'string' ? raw[name] : '')
  const base = Number(first('base'))
  const save = {
    part,
    fields,
    base: Number.isSafeInteger(base) && base >= 0 ? base : 0,
    draftId: first('draft'),
  }
  if (fields['territories'] === undefined) return { save, problems, answer: undefined }
  const answer = await resolveTerritoryField(ctx.db, raw, 'territory')
  if (answer.kind !== 'chosen') {
    const asked = answer.kind === 'choices' ? { values: {}, problems } : undefined
    const more = asked
      ? withTerritoryProblem(asked, 'territory', answer, ctx.locale).problems
      : problems
    return { save, problems: more, answer }
  }
  const ids = [...new Set([...linesOf(fields['territories']), answer.territory.id])]
  return { save: { ...save, fields: { ...fields, territories: ids.join('\n') } }, problems, answer }
}

async function save(c: HttpContext, text: OpenText, part: Part) {
  const { ctx } = c.var
  const texts = writingTexts[ctx.locale]
  if (!mayWrite(ctx.person, text)) return forbidden(c)
  const raw = await readForm(c)
  const read = await typed(c, part, raw)
  const shown = async (problems: FormState['problems']) => {
    const values = { ...typedValues(raw), ...partValues(part, read.save.fields) }
    const { base, draftId } = read.save
    return again(
      c,
      await drawPart(c, text, part, {
        form: { values, problems },
        base,
        ...(isId(draftId) ? { draftId } : {}),
        ...(read.answer ? { answer: read.answer } : {}),
      }),
    )
  }
  if (Object.keys(read.problems).length > 0) return shown(read.problems)

  const { slug } = text.resource
  const done = await savePart(ctx, slug, read.save)
  const here = writingPaths.part(slug, part.address)
  if (!done.ok) {
    if (done.refusal === 'not-found') return notFound(c)
    return shown({ form: texts.refusals[done.refusal] })
  }
  if (done.value.kind === 'aside') {
    return seeOther(c, writingPaths.meeting(slug, part.address, done.value.draftId), texts.aside)
  }
  return seeOther(c, here, done.value.kind === 'saved' ? texts.saved : texts.unchanged)
}

/** Called by the page while someone types; answers in one word. */
async function keepDraft(c: HttpContext, text: OpenText, part: Part) {
  const { save: partSave } = await typed(c, part, await readForm(c))
  const done = await keepPartDraft(c.var.ctx, text.resource.slug, partSave)
  if (done.ok) return c.json({ kept: true })
  return c.json({ kept: false, refusal: done.refusal }, done.refusal === 'forbidden' ? 403 : 409)
}

async function showMeeting(c: HttpContext, text: OpenText, part: Part) {
  const element = await meetingPage(c, text, part)
  return element ? page(c, element) : notFound(c)
}

async function meetingPage(c: HttpContext, { resource, working }: OpenText, part: Part) {
  const { ctx, frame } = c.var
  const id = c.req.param('id') ?? ''
  const draft =
    isId(id) && ctx.person ? await findDraft(ctx.db, resource.id, id, ctx.person.id) : undefined
  if (draft?.state !== 'aside' || draft.part !== part.address) return undefined
  const keys = Object.keys(draft.fields)
  const base = await fieldsAt(ctx.db, resource.id, keys, draft.base)
  const last = await findLastEdit(ctx.db, resource.id, keys)
  const authorId = last?.authorId ?? undefined
  const names = await findPersonNames(ctx.db, authorId ? [authorId] : [], ctx.locale)
  const meetings = meetingsOf(base, draft.fields, working.fields)
  const words = [draft.fields['territories'], working.fields['territories']].join('\n')
  return (
    <MeetingPage
      frame={frame}
      resource={resource}
      part={part}
      draftId={draft.id}
      seen={working.number}
      meetings={meetings}
      places={await placeNames(c, { territories: words })}
      theirs={{ who: authorId && names.get(authorId), at: last?.at }}
    />
  )
}

/** One wording for each field where both wrote. */
function chosenIn(part: Part, raw: RawForm): Fields {
  return Object.fromEntries(
    part.fields.flatMap(({ key }) => {
      const value = raw[key]
      return value === undefined ? [] : [[key, [value].flat().join('\n').normalize('NFC').trim()]]
    }),
  )
}
