import { done, type Result, refused } from '#kit/result.ts'
import { isLicence } from '#modules/resources/index.ts'
import type { Ctx } from '#platform/context.ts'
import { mayWatch } from '../../permissions.ts'
import { type ItemForm, type SubmitRefusal, submit, type WatchItem } from '../item.ts'
import { lockItems, saveItem } from '../store/items.ts'

export type EditRefusal = 'not-found' | 'forbidden' | SubmitRefusal

/** The sheet of a find, in our own words; asked for, it then waits for a second person. */
export async function editItem(
  ctx: Ctx,
  id: string,
  form: ItemForm,
): Promise<Result<WatchItem, EditRefusal>> {
  const [item] = await lockItems(ctx.db, [id])
  if (!item) return refused('not-found')

  if (!mayWatch(ctx.person)) return refused('forbidden')

  if (item.state !== 'kept') return refused('not-kept')
  const licence = isLicence(form.licence) ? form.licence : 'unknown'
  const edited: WatchItem = {
    ...item,
    title: form.title,
    kind: form.kind,
    language: form.language,
    authors: form.authors,
    summary: form.summary,
    themes: form.themes,
    methods: form.methods,
    publics: form.publics,
    licence,
    licenceFrom: licence === item.licence ? item.licenceFrom : 'person',
    assigneeId: form.assignee || undefined,
  }
  const ready = form.step === 'submit' ? submit(edited) : done()
  if (!ready.ok) return ready
  const next: WatchItem =
    form.step === 'submit'
      ? { ...edited, state: 'to-read', submittedBy: ctx.person?.id, remark: '' }
      : edited

  await saveItem(ctx.db, next)

  ctx.audit({
    act: form.step === 'submit' ? 'find.submitted' : 'find.edited',
    subject: `find:${id}`,
    public: false,
  })
  ctx.changed('watch')
  return done(next)
}
