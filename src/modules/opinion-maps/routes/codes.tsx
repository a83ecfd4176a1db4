import { emptyForm, type FormState, formRefused } from '#kit/form.ts'
import { readNumber } from '#kit/numbers.ts'
import { letterPath } from '#kit/papers/letter-page.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { download, forbidden, notFound, page, readForm } from '#platform/answers.ts'
import { writeLetters } from '#platform/documents/letters.ts'
import { refusedPage } from '#platform/forms/refused-page.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { giveMapCodes } from '../actions/give-codes.ts'
import { codeLetters } from '../documents/code-letters.ts'
import type { OpinionMap } from '../opinion-map.ts'
import { CodesPage } from '../pages/CodesPage.tsx'
import { paths } from '../paths.ts'
import { countCodes } from '../store/codes.ts'
import { codeTexts } from '../texts/codes.ts'
import { mapTexts } from '../texts/maps.ts'
import { begunMapAt } from './at.ts'

export const codeRoutes: readonly Route[] = [
  get(paths.codes(':slug'), 'staff', showCodes),
  post(paths.codes(':slug'), 'staff', printLetters),
]

async function showCodes(c: HttpContext) {
  const map = await codesMapAt(c)
  return map ? page(c, await drawCodes(c, map, emptyForm)) : notFound(c)
}

async function codesMapAt(c: HttpContext): Promise<OpinionMap | undefined> {
  const map = await begunMapAt(c)
  return map?.access === 'codes' ? map : undefined
}

async function drawCodes(c: HttpContext, map: OpinionMap, form: FormState) {
  const { ctx, frame } = c.var
  const isMade = c.req.query('deja') !== undefined
  return <CodesPage {...{ frame, map, form, isMade, made: await countCodes(ctx.db, map.id) }} />
}

/** A file, once: the codes are in it, and nowhere else. */
async function printLetters(c: HttpContext) {
  const { ctx } = c.var
  const map = await codesMapAt(c)
  if (!map) return notFound(c)
  const raw = await readForm(c)
  const count = readNumber(String(raw['count'] ?? '')) ?? 0
  const printed = await giveMapCodes(ctx, map.slug, count)
  if (printed.ok) return lettersOf(c, map, printed.value.codes)
  if (printed.refusal === 'forbidden') return forbidden(c)
  if (printed.refusal === 'not-found') return notFound(c)
  const sentences = { ...mapTexts[ctx.locale].refusals, ...codeTexts[ctx.locale].refusals }
  const refused = formRefused(raw, sentences[printed.refusal], 'count')
  return refusedPage(c, refused, () => drawCodes(c, map, refused))
}

async function lettersOf(c: HttpContext, map: OpinionMap, codes: readonly string[]) {
  const { ctx } = c.var
  const head = await letterheadOf(ctx, {})
  const { baseUrl } = ctx.settings
  const written = baseUrl.replace(/^https?:\/\//, '')
  const batch = codeLetters(
    {
      ...{ map, now: ctx.now, locale: ctx.locale, head },
      anyLetter: written + letterPath,
      page: written + paths.map(map.slug),
      linkOf: (code) => baseUrl + paths.answerWith(map.slug, code),
    },
    codes,
  )
  return download(c, await writeLetters(batch, head), {
    name: `lettres-${map.slug}.pdf`,
    mediaType: 'application/pdf',
    once: paths.codesMade(map.slug),
  })
}
