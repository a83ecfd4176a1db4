import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { slugOf } from '#kit/words.ts'
import type { Ctx } from '#platform/context.ts'
import type { Circle, CircleForm } from '../../circle.ts'
import { mayKeepCircles } from '../../permissions.ts'
import { insertRole } from '../../store/circle-roles.ts'
import { findCircle, insertCircle, listSlugsLike } from '../../store/circles.ts'
import { circleTemplates, type TemplateName } from '../template.ts'
import { templateTexts } from '../texts/templates.ts'

export type OpenRefusal = 'forbidden' | 'no-such-parent'

/** A new circle, with the roles of a model when one was chosen. */
export async function openCircle(
  ctx: Ctx,
  form: CircleForm,
  template?: TemplateName,
): Promise<Result<Circle, OpenRefusal>> {
  const parent = form.parent === '' ? undefined : await findCircle(ctx.db, form.parent)

  if (!mayKeepCircles(ctx.person)) return refused('forbidden')
  if (form.parent !== '' && (!parent || parent.closedAt)) return refused('no-such-parent')

  const circle: Circle = {
    id: newId(ctx.now, ctx.chance),
    slug: freeSlug(form.name, await listSlugsLike(ctx.db, slugOf(form.name))),
    name: form.name,
    purpose: form.purpose,
    domain: form.domain,
    parentId: parent?.id,
    template,
    visibility: form.visibility,
    createdAt: ctx.now,
    updatedAt: ctx.now,
    closedAt: undefined,
  }

  await insertCircle(ctx.db, circle, ctx.person?.id)
  if (template) await insertTemplateRoles(ctx, circle.id, template)

  ctx.audit({
    act: 'circle.opened',
    subject: `circle:${circle.id}`,
    public: circle.visibility === 'public',
    detail: { template: template ?? null },
  })
  return done(circle)
}

async function insertTemplateRoles(ctx: Ctx, circleId: string, template: TemplateName) {
  const words: Readonly<
    Record<string, { title: string; purpose: string; accountabilities: string }>
  > = templateTexts[ctx.locale][template].roles
  for (const [at, role] of circleTemplates[template].roles.entries()) {
    const named = words[role.key]
    if (!named) throw new Error(`no words for the role ${role.key}`)
    await insertRole(
      ctx.db,
      {
        id: newId(ctx.now, ctx.chance),
        circleId,
        kind: role.kind,
        title: named.title,
        purpose: named.purpose,
        accountabilities: named.accountabilities.split('\n'),
        seats: role.seats,
        termMonths: role.termMonths,
        position: at + 1,
        endedOn: undefined,
      },
      ctx.now,
    )
  }
}

/** `nouveau` is an address of the room itself. */
function freeSlug(name: string, taken: readonly string[]): string {
  const wanted = slugOf(name) || 'cercle'
  const used = new Set([...taken, 'nouveau'])
  if (!used.has(wanted)) return wanted
  let rank = 2
  while (used.has(`${wanted}-${rank}`)) rank++
  return `${wanted}-${rank}`
}
