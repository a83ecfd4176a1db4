import { emptyForm, type FormState, formRefused, parseForm, tooLong } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { listDead } from '../../care/index.ts'
import { completenessOf } from '../../completeness.ts'
import { wordsOf } from '../../fields.ts'
import { writingPaths } from '../../paths/writing.ts'
import { resourcePath } from '../../paths.ts'
import { mayKeepFiles, mayRetire, maySeeWorking, mayWrite } from '../../permissions.ts'
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
  post(writingPaths.submit(':slug'), 'signed-in', submit),
  post(writingPaths.decide(':slug'), 'staff', decide),
  post(writingPaths.publish(':slug'), 'signed-in', publish),
  post(writingPaths.resolve(':slug', ':id'), 'signed-in', resolve),
]

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

async function submit(c: HttpContext) {
  const { ctx } = c.var
  const text = await seenText(c)
  if (!text) return notFound(c)
  const texts = writingTexts[ctx.locale]
  const raw = await readForm(c)
  const long = tooLong(raw, { word: 4_000 }, ctx.locale)
  if (long) return again(c, await workshopPage(c, text, { sending: long }))
  const word = typeof raw['word'] === 'string' ? raw['word'] : ''
  const done = await submitWriting(ctx, text.resource.slug, word)
  const next = writingPaths.workshop(text.resource.slug)
  if (done.ok) return seeOther(c, next, done.value.held ? texts.submittedHeld : texts.submitted)
  if (done.refusal === 'not-found') return notFound(c)
  if (done.refusal === 'forbidden') return forbidden(c)
  return again(c, await workshopPage(c, text, { problem: texts.refusals[done.refusal] }))
}

async function decide(c: HttpContext) {
  const { ctx } = c.var
  const text = await seenText(c)
  if (!text) return notFound(c)
  const texts = reviewTexts[ctx.locale]
  const raw = await readForm(c)
  const parsed = parseForm(decisionShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await previewPage(c, text, parsed.form))
  const done = await decideWriting(ctx, text.resource.slug, parsed.value)
  if (done.ok) return seeOther(c, writingPaths.reviews, texts.decided)
  if (done.refusal === 'not-found') return notFound(c)
  return again(c, await previewPage(c, text, formRefused(raw, texts.refusals[done.refusal])))
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

async function resolve(c: HttpContext) {
  const text = await seenText(c)
  const id = c.req.param('id') ?? ''
  if (!text || !isId(id)) return notFound(c)
  const raw = await readForm(c)
  const { slug } = text.resource
  const done = await settleComment(c.var.ctx, slug, { id, resolved: raw['resolved'] === 'yes' })
  if (!done.ok) return done.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  const part = typeof raw['part'] === 'string' ? raw['part'] : ''
  const next = part ? `${writingPaths.part(slug, part)}#remarques` : writingPaths.workshop(slug)
  return seeOther(c, next)
}
