import { emptyForm, type FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { findItem, mayWatch, readAddress, readTyped } from '#modules/watch/index.ts'
import { again, forbidden, page } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { FromAddressPage, OpportunityFormPage } from '../pages/OpportunityFormPages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepFunding } from '../permissions.ts'
import { listOpportunities } from '../store/opportunities.ts'

/** A grant is begun from a page of the web. Reading it goes out, and holds no transaction; nothing is kept before the form is sent. */
export const fromAddressRoutes: readonly Route[] = [
  get(paths.fromAddress, keepers, (c) =>
    page(c, <FromAddressPage frame={c.var.frame} form={emptyForm} />),
  ),
  post(paths.fromAddress, keepers, look, { ownTransaction: true, perMinute: 20 }),
]

async function look(c: HttpContext) {
  const { ctx, frame } = c.var
  if (!mayKeepFunding(ctx.person)) return forbidden(c)
  const read = await readTyped(c, readAddress)
  if (!read.ok) return again(c, <FromAddressPage frame={frame} form={read.form} />)
  const { address, page: found } = read.value.found
  return page(c, await drawNew(c, begun({ address, ...found })))
}

/** The form of a new grant; opened from a find of the watch, with what its source says. */
export async function drawNew(c: HttpContext, form: FormState) {
  const { ctx, frame } = c.var
  const isFresh = Object.keys(form.values).length === 0
  const filled = isFresh ? ((await fromFind(c)) ?? form) : form
  const address = filled.values['address'] ?? ''
  const known = isFresh || form !== emptyForm ? await knownAt(ctx.db, address) : undefined
  return <OpportunityFormPage {...{ frame, known }} opportunity={undefined} form={filled} />
}

/** A grant that is read at this address already. */
async function knownAt(db: HttpContext['var']['ctx']['db'], address: string) {
  if (address === '') return undefined
  return (await listOpportunities(db)).find((grant) => grant.address === address)
}

async function fromFind(c: HttpContext): Promise<FormState | undefined> {
  const { db, person } = c.var.ctx
  const id = c.req.query('trouvaille') ?? ''
  const find = isId(id) && mayWatch(person) ? await findItem(db, id) : undefined
  return find && begun({ ...find, description: find.summary || find.extract })
}

function begun(read: { title: string; address: string; description: string }): FormState {
  return {
    values: {
      title: read.title.slice(0, 240),
      address: read.address.length > 500 ? '' : read.address,
      summary: read.description.slice(0, 4000),
    },
    problems: {},
  }
}
