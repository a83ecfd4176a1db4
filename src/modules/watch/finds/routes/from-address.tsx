import { emptyForm, type FormState } from '#kit/form.ts'
import { isLicence, mayCopy, resourcePath } from '#modules/resources/index.ts'
import { again, page } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { watchPaths } from '../../paths.ts'
import { mayWatch } from '../../permissions.ts'
import { readTyped } from '../../sources/index.ts'
import { sourceTexts } from '../../texts/sources.ts'
import { draftFromAddress } from '../actions/draft-address.ts'
import { type ReadAddress, readAddress } from '../actions/read-address.ts'
import { draftShape } from '../draft-from-address.ts'
import { FromAddressPage } from '../pages/FromAddressPage.tsx'

/** From a public page to a draft. Reading the page goes out, and holds no transaction. */
export const fromAddressRoutes: readonly Route[] = [
  get(watchPaths.fromAddress, 'staff', (c) =>
    page(c, <FromAddressPage frame={c.var.frame} form={emptyForm} />),
  ),
  post(watchPaths.fromAddress, 'staff', look, { ownTransaction: true, perMinute: 20 }),
  actRoute({
    audience: 'staff',
    path: watchPaths.draftAddress,
    on: () => true as const,
    may: mayWatch,
    fresh: true,
    shape: draftShape,
    draw: (c, _, form) => (
      <FromAddressPage frame={c.var.frame} form={form} page={foundIn(form.values)} />
    ),
    act: (c, _, draft) => draftFromAddress(c.var.ctx, draft),
    refusals: (locale) => sourceTexts[locale].draftRefusals,
    next: (_, { slug }) => resourcePath(slug),
    notice: (locale) => sourceTexts[locale].drafted,
  }),
]

/** Nothing of the page is kept yet: what it says is shown, to be checked. */
async function look(c: HttpContext) {
  const { frame } = c.var
  const read = await readTyped(c, readAddress)
  if (!read.ok) return again(c, <FromAddressPage frame={frame} form={read.form} />)
  const { found } = read.value
  const { address, page: readPage, rights } = found
  const words = isOurs(found) ? '' : readPage.description
  const shown = { address, label: rights.label, picture: readPage.picture, words }
  return page(c, <FromAddressPage frame={frame} form={prefilled(found)} page={shown} />)
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

function foundIn({ address = '', label = '', picture = '', words = '' }: FormState['values']) {
  return { address, label, picture, words }
}
