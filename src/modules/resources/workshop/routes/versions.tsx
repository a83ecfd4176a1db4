import { notFound, page } from '#platform/answers.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { careTexts } from '../../care/nouns.ts'
import { findMergedBySlug, listMerged } from '../../duplicates/index.ts'
import { writingPaths } from '../../paths/writing.ts'
import { mayMerge, mayWrite } from '../../permissions.ts'
import type { Resource } from '../../resource.ts'
import { placeNames } from '../../review/index.ts'
import { findResource, findResourceBySlug } from '../../store/resources.ts'
import {
  listVersions,
  listWriters,
  type OpenText,
  restoreVersion,
  versionFields,
} from '../../working/index.ts'
import { versionAskedShape, writingTexts } from '../../working/nouns.ts'
import { takeOver, translateResource } from '../actions/translate-resource.ts'
import { TakeOverPage, VersionPage, VersionsPage } from '../pages/VersionPages.tsx'
import { seenText } from './workshop.tsx'

const onText = {
  audience: 'signed-in',
  on: seenText,
  may: mayWrite,
  back: toWorkshop,
  next: toWorkshop,
} as const

/** What was published, version by version, and translations kept in step with it. */
export const versionRoutes: readonly Route[] = [
  get(writingPaths.versions(':slug'), 'anyone', showVersions),
  buttonRoute({
    ...onText,
    path: writingPaths.restore(':slug'),
    shape: versionAskedShape,
    act: (c, { resource }, { version }) => restoreVersion(c.var.ctx, resource.slug, version),
    refusals: (locale) => writingTexts[locale].refusals,
    notice: (locale) => careTexts[locale].wasSetBack,
  }),
  get(writingPaths.takeOver(':slug'), 'signed-in', showTakeOver),
  buttonRoute({
    ...onText,
    path: writingPaths.takeOver(':slug'),
    shape: versionAskedShape,
    act: (c, { resource }, { version }) => takeOver(c.var.ctx, resource.slug, version),
    refusals: (locale) => ({ 'moved-again': writingTexts[locale].movedAgain }),
    back: ({ resource }) => writingPaths.takeOver(resource.slug),
    notice: (locale) => careTexts[locale].takenOverDone,
  }),
  get(writingPaths.version(':slug', ':version'), 'anyone', showVersion),
  buttonRoute({
    ...onText,
    path: writingPaths.translate(':slug'),
    act: (c, { resource }) => translateResource(c.var.ctx, resource.slug),
    refusals: (locale) => careTexts[locale].translateRefusals,
    next: (_, { slug }) => writingPaths.workshop(slug),
    notice: (locale) => careTexts[locale].translated,
  }),
]

function toWorkshop({ resource }: OpenText): string {
  return writingPaths.workshop(resource.slug)
}

interface Versioned {
  readonly resource: Resource
  /** It was merged into this one: what it said is read where it stood. */
  readonly into?: Resource
}

/** Versions are as public as the page itself; those of a merged resource, as it was, and as what it became. */
async function published(c: HttpContext): Promise<Versioned | undefined> {
  const { db, person } = c.var.ctx
  const slug = c.req.param('slug') ?? ''
  const resource = await findResourceBySlug(db, slug)
  if (resource) return resource.state === 'published' ? { resource } : undefined
  const merged = await findMergedBySlug(db, slug)
  const into = merged && (await findResource(db, merged.into))
  if (!merged || !into) return undefined
  const isShown = merged.resource.publishedAt !== undefined && into.state === 'published'
  return isShown || mayMerge(person) ? { resource: merged.resource, into } : undefined
}

async function showVersions(c: HttpContext) {
  const { ctx, frame } = c.var
  const found = await published(c)
  if (!found) return notFound(c)
  const { resource, into } = found
  const versions = await listVersions(ctx.db, resource.id)
  const at = (name: string) => versions.find(({ number }) => number === Number(c.req.query(name)))
  const [from, to] = [at('de'), at('a')]
  const writers = await listWriters(ctx.db, resource.id)
  const compared = from &&
    to && {
      from: from.number,
      to: to.number,
      before: versionFields(resource, from),
      after: versionFields(resource, to),
    }
  return page(
    c,
    <VersionsPage
      frame={frame}
      resource={resource}
      versions={versions}
      writes={!into && mayWrite(ctx.person, { resource, writers })}
      into={into}
      merged={(await listMerged(ctx.db, resource.id)).filter(
        ({ publishedAt }) => publishedAt !== null || mayMerge(ctx.person),
      )}
      compared={compared}
      places={await placeNames(c, compared?.before, compared?.after)}
    />,
  )
}

async function showVersion(c: HttpContext) {
  const { ctx, frame } = c.var
  const { resource, into } = (await published(c)) ?? {}
  const asked = Number(c.req.param('version'))
  const version =
    resource && (await listVersions(ctx.db, resource.id)).find(({ number }) => number === asked)
  if (!resource || !version) return notFound(c)
  return page(
    c,
    <VersionPage
      frame={frame}
      resource={resource}
      number={version.number}
      into={into}
      at={version.at}
      fields={versionFields(resource, version)}
    />,
  )
}

async function showTakeOver(c: HttpContext) {
  const { ctx, frame } = c.var
  const text = await seenText(c)
  const said = text?.resource.original
  const original = said && (await findResource(ctx.db, said.id))
  if (!text || !said || !original) return notFound(c)
  const versions = await listVersions(ctx.db, original.id)
  const fieldsAt = (number: number) => {
    const version = versions.find((item) => item.number === number)
    return version ? versionFields(original, version) : {}
  }
  const [before, after] = [fieldsAt(said.version), fieldsAt(original.version)]
  return page(
    c,
    <TakeOverPage
      frame={frame}
      resource={text.resource}
      from={said.version}
      to={original.version}
      before={before}
      after={after}
      places={await placeNames(c, before, after)}
    />,
  )
}
