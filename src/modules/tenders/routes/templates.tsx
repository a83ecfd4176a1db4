import { z } from 'zod'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { download, notFound } from '#platform/answers.ts'
import { paperMediaTypes, writePaper } from '#platform/documents/paper.ts'
import { fillDocx } from '#platform/documents/templates/fill-docx.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { readers } from '#platform/imports/readers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { dropTemplate, keepTemplate } from '../actions/keep-templates.ts'
import { sampleTemplate } from '../documents/sample-template.ts'
import { type Entity, isEntityKind } from '../entity.ts'
import { TemplatePage } from '../pages/TemplatePage.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepTenders } from '../permissions.ts'
import { listEntities } from '../store/entities.ts'
import { templateTexts } from '../texts/templates.ts'

const onEntity = { audience: keepers, on: entityAt, may: mayKeepTenders } as const
const refusals = (locale: 'fr' | 'en') => templateTexts[locale].refusals
const back = ({ kind }: Entity) => paths.template(kind)

export const templateRoutes: readonly Route[] = [
  get(paths.sampleTemplate(':kind'), keepers, sendSample),
  get(paths.keptTemplate(':kind'), keepers, sendKept),
  buttonRoute({
    ...onEntity,
    path: paths.dropTemplate(':kind'),
    act: (c, { kind }) => dropTemplate(c.var.ctx, kind),
    refusals,
    back,
    next: back,
    notice: (locale) => templateTexts[locale].removed,
  }),
  ...formRoutes({
    ...onEntity,
    path: paths.template(':kind'),
    fresh: true,
    file: {
      name: 'file',
      rules: { groups: ['document'], public: false, largest: readers.template.bytes },
    },
    shape: z.object({}),
    draw: (c, entity, form) => <TemplatePage frame={c.var.frame} entity={entity} form={form} />,
    act: (c, { kind }, _, __, file) => keepTemplate(c.var.ctx, kind, file, fillDocx),
    refusals,
    under: {
      ...{ 'not-docx': 'file', 'too-large': 'file', 'reaches-out': 'file', 'open-tag': 'file' },
      ...{ 'unknown-tag': 'file', 'tag-not-alone': 'file', 'tag-missing': 'file' },
      'file-needed': 'file',
    },
    next: back,
    notice: (locale) => templateTexts[locale].saved,
  }),
]

/** An entity that was filled in. */
async function entityAt(c: HttpContext): Promise<Entity | undefined> {
  const kind = c.req.param('kind') ?? ''
  if (!mayKeepTenders(c.var.ctx.person) || !isEntityKind(kind)) return undefined
  return (await listEntities(c.var.ctx.db)).find((known) => known.kind === kind)
}

async function sendSample(c: HttpContext) {
  const entity = await entityAt(c)
  if (!entity) return notFound(c)
  const { ctx } = c.var
  const head = await letterheadOf(ctx, { name: entity.name })
  const bytes = await writePaper(sampleTemplate(entity, ctx.now), head, 'docx')
  return download(c, bytes, { name: 'modele.docx', mediaType: paperMediaTypes.docx })
}

async function sendKept(c: HttpContext) {
  const entity = await entityAt(c)
  const file = entity?.templateFileId
    ? await c.var.ctx.files.read(entity.templateFileId)
    : undefined
  return file ? download(c, file.bytes, file) : notFound(c)
}
