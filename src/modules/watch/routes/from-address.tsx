import { emptyForm, type FormState, formRefused, parseForm, type RawForm } from '#kit/form.ts'
import { isLicence, mayCopy, resourcePath } from '#modules/resources/index.ts'
import { again, forbidden, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { draftFromAddress } from '../actions/draft-address.ts'
import { type ReadAddress, readAddress } from '../actions/read-address.ts'
import { addressShape, draftShape } from '../draft-from-address.ts'
import { FromAddressPage } from '../pages/FromAddressPage.tsx'
import { watchPaths } from '../paths.ts'
import { sourceTexts } from '../texts/sources.ts'
import { problemSentence } from '../texts/watch.ts'

/** From a public page to a draft. Reading the page goes out, and holds no transaction. */
export const fromAddressRoutes: readonly Route[] = [
  get(watchPaths.fromAddress, 'staff', (c) =>
    page(c, <FromAddressPage frame={c.var.frame} form={emptyForm} />),
  ),
  post(watchPaths.fromAddress, 'staff', look, { ownTransaction: true, perMinute: 20 }),
  post(watchPaths.draftAddress, 'staff', draft),
]

async function look(c: HttpContext) {
  const { ctx, frame } = c.var
  const raw = await readForm(c)
  const parsed = parseForm(addressShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, <FromAddressPage frame={frame} form={parsed.form} />)
  const read = await readAddress(ctx.web, parsed.value.address)
  if (!read.ok) {
    const problem = problemSentence(`${read.problem} ${read.status ?? ''}`.trim(), ctx.locale)
    const form = formRefused(raw, sourceTexts[ctx.locale].cannotRead(problem), 'address')
    return again(c, <FromAddressPage frame={frame} form={form} />)
  }
  const { address, page: readPage, rights } = read
  return page(
    c,
    <FromAddressPage
      frame={frame}
      form={prefilled(read)}
      page={{
        address,
        label: rights.label,
        picture: readPage.picture,
        words: isOurs(read) ? '' : readPage.description,
      }}
    />,
  )
}

type Read = ReadAddress & { ok: true }

/** Its words may be taken up as they are. */
function isOurs({ rights }: Read): boolean {
  return isLicence(rights.licence) && mayCopy(rights.licence)
}

function prefilled(read: Read): FormState {
  const { page: readPage, rights } = read
  return {
    values: {
      title: readPage.title,
      description: isOurs(read) ? readPage.description : '',
      authors: readPage.authors,
      publisher: readPage.publisher,
      publishedOn: readPage.publishedOn,
      language: readPage.language,
      licence: rights.licence,
    },
    problems: {},
  }
}

async function draft(c: HttpContext) {
  const { ctx, frame } = c.var
  const texts = sourceTexts[ctx.locale]
  const raw = await readForm(c)
  const parsed = parseForm(draftShape, raw, ctx.locale)
  const refuse = (form: FormState) =>
    again(c, <FromAddressPage frame={frame} form={form} page={foundIn(raw)} />)
  if (!parsed.ok) return refuse(parsed.form)

  const drafted = await draftFromAddress(ctx, parsed.value)
  if (drafted.ok) return seeOther(c, resourcePath(drafted.value.slug), texts.drafted)
  if (drafted.refusal === 'forbidden') return forbidden(c)
  return refuse(formRefused(raw, texts.draftRefusals[drafted.refusal]))
}

function foundIn(raw: RawForm) {
  const text = (name: string) => (typeof raw[name] === 'string' ? (raw[name] as string) : '')
  return {
    address: text('address'),
    label: text('label'),
    picture: text('picture'),
    words: text('words'),
  }
}
