import { z } from 'zod'
import type { CopyKind, CopyPart, NamedThing } from '#kit/copies/copy-kind.ts'
import { requiredText } from '#kit/fields.ts'
import { parseForm, type RawForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { Module } from '#platform/module.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { copyThing, keepAsItIs } from '../actions/copy-thing.ts'
import { CopyPage } from '../pages/CopyPage.tsx'
import { paths } from '../paths.ts'
import { mayCopy } from '../permissions.ts'
import { copyPageTexts } from '../texts/copies.ts'

type Rooms = () => readonly Pick<Module, 'copies'>[]

interface Asked {
  readonly kind: CopyKind<Ctx>
  readonly id: string
  readonly thing: NamedThing
  readonly parts: readonly CopyPart[]
}

/** One address begins anything of the house again: each room says how its own are, and this one knows none of them. */
export function copyRoutes(rooms: Rooms): readonly Route[] {
  const onThing = {
    audience: 'staff',
    on: (c: HttpContext) => askedThing(c, rooms),
    may: (viewer: Ctx['person'], { kind }: Asked) => mayCopy(viewer, kind),
  } as const
  return [
    ...formRoutes({
      ...onThing,
      path: paths.copy(':word', ':id'),
      fresh: true,
      shape: readAsked,
      draw: ({ var: { frame } }, asked, form) => <CopyPage frame={frame} form={form} {...asked} />,
      act: (c, { kind, id }, asked) => copyThing(c.var.ctx, kind, id, asked),
      refusals: () => ({}),
      next: (_asked, href) => href,
      notice: (locale) => copyPageTexts[locale].made,
    }),
    buttonRoute({
      ...onThing,
      path: paths.keepMark(':word', ':id'),
      shape: z.object({ key: z.string().min(1).max(40) }),
      act: (c, { kind, id }, { key }) => keepAsItIs(c.var.ctx, kind, id, key),
      refusals: (locale) => copyPageTexts[locale].refusals,
      back: ({ thing }) => thing.href,
      next: ({ thing }) => thing.href,
      notice: (locale) => copyPageTexts[locale].kept,
    }),
  ]
}

async function askedThing(c: HttpContext, rooms: Rooms): Promise<Asked | undefined> {
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  const kind = rooms()
    .flatMap(({ copies }) => copies ?? [])
    .find(({ word }) => word === c.req.param('word'))
  if (!kind || !isId(id)) return undefined
  const thing = await kind.find(ctx, id)
  return thing && { kind, id, thing, parts: await kind.parts(ctx, id) }
}

/** Only what this thing has comes along, whatever was sent. */
function readAsked(c: HttpContext, { kind, parts }: Asked, raw: RawForm) {
  const known = new Set(parts.map(({ key }) => key))
  const shape = z
    .object({
      title: requiredText(kind.longestTitle, 3),
      parts: z.union([z.string(), z.array(z.string())]).default([]),
    })
    .transform((sent) => ({
      title: sent.title,
      parts: new Set([sent.parts].flat().filter((key) => known.has(key))),
    }))
  return parseForm(shape, raw, c.var.ctx.locale)
}
