import { emptyForm, type FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { refused } from '#kit/result.ts'
import { again, forbidden, notFound, page, seeOther } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { listDead } from '../../care/index.ts'
import { completenessOf } from '../../completeness.ts'
import { wordsOf } from '../../fields.ts'
import { writingPaths } from '../../paths/writing.ts'
import { resourcePath } from '../../paths.ts'
import { mayKeepFiles, mayRetire, mayReview, maySeeWorking, mayWrite } from '../../permissions.ts'
import {
  decideWriting,
  listComments,
  listDecisions,
  publishWriting,
  readingOf,
  settleComment,
  submitWriting,
  unpublishable,
} from '../../review/index.ts'
import { reviewTexts } from '../../review/nouns.ts'
import { ResourcePage } from '../../sheet/index.ts'
import { countKeptFiles } from '../../store/completeness.ts'
import { resourceTexts } from '../../texts/resources.ts'
import { viewOf } from '../../view/index.ts'
import {
  findOriginalWords,
  findWorking,
  listOwnDrafts,
  listTranslations,
  type OpenText,
  type OriginalWords,
  publishDraft,
  readText,
  writtenResource,
  writtenWords,
} from '../../working/index.ts'
import {
  decisionShape,
  isBehind,
  sendingShape,
  settledShape,
  translatedPart,
  translationProblem,
  unsaidIn,
  untranslatedFields,
  writingTexts,
} from '../../working/nouns.ts'
import { WorkshopPage } from '../pages/WorkshopPage.tsx'

export const workshopRoutes: readonly Route[] = [
  get(writingPaths.workshop(':slug'), 'signed-in', showWorkshop),
  get(writingPaths.preview(':slug'), 'signed-in', preview),
  actRoute({
    audience: 'signed-in',
    path: writingPaths.submit(':slug'),
    on: seenText,
    may: mayWrite,
    fresh: true,
    shape: sendingShape,
    draw: (c, text, form) => workshopPage(c, text, sendingOf(form)),
    act: (c, { resource }, { word }) => submitWriting(c.var.ctx, resource.slug, word),
    refusals: (locale) => writingTexts[locale].refusals,
    next: toWorkshop,
    notice: (locale, { held }) => writingTexts[locale][held ? 'submittedHeld' : 'submitted'],
  }),
  actRoute({
    audience: 'staff',
    path: writingPaths.decide(':slug'),
    on: seenText,
    may: mayReview,
    fresh: true,
    shape: decisionShape,
    draw: previewPage,
    act: (c, { resource }, decision) => decideWriting(c.var.ctx, resource.slug, decision),
    refusals: (locale) => reviewTexts[locale].refusals,
    next: () => writingPaths.reviews,
    notice: (locale) => reviewTexts[locale].decided,
  }),
  post(writingPaths.publish(':slug'), 'signed-in', publish),
  buttonRoute({
    audience: 'signed-in',
    path: writingPaths.resolve(':slug', ':id'),
    on: seenText,
    may: maySeeWorking,
    shape: settledShape,
    act: async (c, { resource }, { resolved }) => {
      const id = c.req.param('id') ?? ''
      return isId(id)
        ? settleComment(c.var.ctx, resource.slug, { id, resolved: resolved === 'yes' })
        : refused('not-found')
    },
    refusals: () => ({}),
    back: toWorkshop,
    next: (text, _, { part }) =>
      part ? `${writingPaths.part(text.resource.slug, part)}#remarques` : toWorkshop(text),
  }),
]

function toWorkshop({ resource }: OpenText): string {
  return writingPaths.workshop(resource.slug)
}

/** What stands in the way of sending is said first; a word that was typed with it stays in its field. */
function sendingOf({ values, problems: { form: problem, ...problems } }: FormState) {
  return { ...(problem ? { problem } : {}), sending: { values, problems } }
}

/** The text at this address, for those who may see it while it is written. */
export async function seenText(c: HttpContext): Promise<OpenText | undefined> {
  const { ctx } = c.var
  const text = await readText(ctx.db, c.req.param('slug') ?? '')
  return text && maySeeWorking(ctx.person, text) ? text : undefined
}

async function showWorkshop(c: HttpContext) {
  const text = await seenText(c)
  return text ? page(c, await workshopPage(c, text)) : notFound(c)
}

async function workshopPage(
  c: HttpContext,
  text: OpenText,
  more: { readonly problem?: string; readonly sending?: FormState } = {},
) {
  const { ctx, frame } = c.var
  const { resource, working } = text
  const personId = ctx.person?.id ?? ''
  const [comments, decisions, drafts, translations, original, dead, files, reading] =
    await Promise.all([
      listComments(ctx.db, resource.id),
      listDecisions(ctx.db, resource.id),
      listOwnDrafts(ctx.db, resource.id, personId),
      listTranslations(ctx.db, resource.id),
      findOriginalWords(ctx.db, resource),
      listDead(ctx.db, resource.id),
      countKeptFiles(ctx.db, resource.id),
      readingOf(c, text, emptyForm),
    ])
  return (
    <WorkshopPage
      frame={frame}
      resource={resource}
      working={working}
      completeness={completenessOf(translatedWords(text, original), files)}
      untranslated={original ? untranslatedFields(original.all, working.fields) : []}
      comments={comments}
      decisions={decisions}
      drafts={drafts}
      writes={mayWrite(ctx.person, text)}
      keptBy={await keptBy(c, text, original)}
      mayRetire={mayRetire(ctx.person)}
      mayKeepFiles={mayKeepFiles(ctx.person, resource)}
      translations={translations.map((translation) => ({
        slug: translation.slug,
        title: translation.title,
        language: translation.language,
        isBehind: isBehind(translation.translatedVersion ?? 0, resource.version),
      }))}
      original={
        original && {
          slug: original.resource.slug,
          title: original.resource.title,
          language: original.resource.language,
          isBehind: isBehind(resource.original?.version ?? 0, original.resource.version),
        }
      }
      dead={dead}
      mayDecide={reading !== undefined && reading.obstacle === undefined}
      problem={more.problem}
      sending={more.sending ?? emptyForm}
    />
  )
}

/** What must be written before the next gesture: said in the place of its button. */
async function keptBy(c: HttpContext, text: OpenText, original: OriginalWords | undefined) {
  const { ctx } = c.var
  const { resource, working } = text
  if (working.stage === 'accepted') {
    const problem = await unpublishable(ctx, resource, working)
    return problem ? [problem] : []
  }
  const left = original && translationProblem(original.all, working.fields)
  return [...unsaidIn(writtenWords(text)), ...(left ? [left] : [])]
}

/** Of a translation, only what is in its language counts as said. */
function translatedWords(text: OpenText, original: OriginalWords | undefined) {
  if (!original) return writtenWords(text)
  return wordsOf(translatedPart(original.all, text.working.fields), text.resource)
}

async function preview(c: HttpContext) {
  const text = await seenText(c)
  return text ? page(c, await previewPage(c, text, emptyForm)) : notFound(c)
}

/** As it will be read, in the page that readers have; whoever is asked to read it decides there. */
async function previewPage(c: HttpContext, text: OpenText, form: FormState) {
  const view = await viewOf(c, writtenResource(text))
  return (
    <ResourcePage
      frame={c.var.frame}
      view={view}
      mayReply={false}
      mayAdapt={false}
      mayKeepFiles={false}
      isPreview
      reading={await readingOf(c, text, form)}
      points={[]}
      near={[]}
      // It goes out by its workshop, where this is previewed from.
      obstacle="being-written"
    />
  )
}

/** The text in the workshop once it was accepted; otherwise the draft that another room left. */
async function publish(c: HttpContext) {
  const { ctx } = c.var
  const text = await seenText(c)
  if (!text) return notFound(c)
  const { slug, id } = text.resource
  if (await findWorking(ctx.db, id)) {
    const done = await publishWriting(ctx, slug)
    const texts = writingTexts[ctx.locale]
    if (done.ok) return seeOther(c, resourcePath(done.value.slug), texts.published)
    if (done.refusal === 'not-found') return notFound(c)
    if (done.refusal === 'forbidden') return forbidden(c)
    return again(c, await workshopPage(c, text, { problem: texts.refusals[done.refusal] }))
  }
  const published = await publishDraft(ctx, slug)
  if (published.ok) return seeOther(c, resourcePath(slug), resourceTexts[ctx.locale].draftPublished)
  if (published.refusal === 'not-found') return notFound(c)
  if (published.refusal === 'forbidden') return forbidden(c)
  return seeOther(c, resourcePath(slug), resourceTexts[ctx.locale].draftRefusals[published.refusal])
}
