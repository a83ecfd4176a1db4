import type { Child } from 'hono/jsx'
import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { countChanges, type DiffPiece, wordDiff } from '#kit/word-diff/word-diff.ts'
import { colon, slugOf } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Contents } from '#ui/Contents/Contents.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { WordDiff } from '#ui/WordDiff/WordDiff.tsx'
import { careTexts } from '../../care/nouns.ts'
import { mergeTexts } from '../../duplicates/nouns.ts'
import { changedFields, type Fields } from '../../fields.ts'
import { writingPaths } from '../../paths/writing.ts'
import { paths, resourcePath } from '../../paths.ts'
import type { Resource } from '../../resource.ts'
import { resourceTexts } from '../../texts/resources.ts'
import { fieldLabel, fieldWords, partOfField } from '../../working/nouns.ts'

/** Territories of the versions: key → name. */
type PlaceNames = ReadonlyMap<string, string>

interface PageProps {
  readonly frame: Frame
  readonly resource: Resource
  /** What it was merged into. */
  readonly into?: Resource | undefined
}

function crumbs({ frame, resource }: PageProps, versions = false) {
  return [
    { label: resourceTexts[frame.locale].resources, href: paths.list },
    { label: resource.title, labelIn: writtenLocale, href: resourcePath(resource.slug) },
    ...(versions
      ? [
          {
            label: careTexts[frame.locale].versionsTitle,
            href: writingPaths.versions(resource.slug),
          },
        ]
      : []),
  ]
}

export interface VersionsProps extends PageProps {
  readonly versions: readonly { readonly number: number; readonly at: Date }[]
  readonly writes: boolean
  /** Resources that were merged into this one. */
  readonly merged: readonly {
    readonly slug: string
    readonly title: string
    readonly at: Date | null
  }[]
  /** Two versions to compare, when they were asked for. */
  readonly compared:
    | {
        readonly from: number
        readonly to: number
        readonly before: Fields
        readonly after: Fields
      }
    | undefined
  readonly places: PlaceNames
}

/** Every published state, and the difference between two of them. */
export function VersionsPage(props: VersionsProps) {
  const { frame, resource, versions, writes, compared } = props
  const texts = careTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.versionsTitle}
      lead={texts.versionsLead}
      crumbs={crumbs(props)}
    >
      <Former {...props} />
      <ol class="plain-list">
        {versions.map(({ number, at }) => (
          <li class="writing-row">
            <a href={writingPaths.version(resource.slug, number)}>
              {texts.version(String(number))}
            </a>
            {', '}
            {texts.versionAt(writtenDay(at, frame.locale))}
            {number === resource.version && !props.into ? ` (${texts.current})` : null}
            {writes && number !== resource.version ? (
              <ActionButton
                frame={frame}
                action={writingPaths.restore(resource.slug)}
                label={texts.setBack}
                fields={{ version: String(number) }}
                confirm={texts.setBackSure}
              />
            ) : null}
          </li>
        ))}
      </ol>
      <Merged {...props} />
      {versions.length > 1 ? <Choose {...props} /> : null}
      {compared ? (
        <section>
          <h2>{texts.compareTitle(String(compared.from), String(compared.to))}</h2>
          <p>{texts.compareLead}</p>
          <Differences
            frame={frame}
            before={compared.before}
            after={compared.after}
            places={props.places}
          />
        </section>
      ) : null}
    </Layout>
  )
}

/** It was merged into another one, which is read today. */
function Former({ frame, into }: PageProps) {
  if (!into) return null
  const texts = mergeTexts[frame.locale]
  return (
    <Notice tone="info">
      {texts.formerNotice(into.title)} <a href={resourcePath(into.slug)}>{texts.readKept}</a>
    </Notice>
  )
}

/** What the resources said that became this one, each where it stood. */
function Merged({ frame, merged }: VersionsProps) {
  if (merged.length === 0) return null
  const texts = mergeTexts[frame.locale]
  return (
    <section>
      <h2>{texts.formerTitle}</h2>
      <LinkList
        items={merged.map(({ slug, title, at }) => ({
          label: title,
          href: writingPaths.versions(slug),
          note: at ? texts.formerAt(writtenDay(at, frame.locale)) : undefined,
        }))}
      />
    </section>
  )
}

/** A plain form: the two versions are in the address, which can be shared. */
function Choose({ frame, resource, versions, compared }: VersionsProps) {
  const texts = careTexts[frame.locale]
  const newest = versions[0]?.number ?? 1
  const select = (name: string, label: string, chosen: number) => (
    <div class="field">
      <label for={`version-${name}`}>{label}</label>
      <select class="input select" id={`version-${name}`} name={name}>
        {versions.map(({ number }) => (
          <option value={String(number)} selected={number === chosen}>
            {number}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <form class="form ranked-row" method="get" action={writingPaths.versions(resource.slug)}>
      {select('de', texts.from, compared?.from ?? Math.max(1, newest - 1))}
      {select('a', texts.to, compared?.to ?? newest)}
      <p class="form-end">
        <button type="submit" class="button quiet">
          {texts.compare}
        </button>
      </p>
    </form>
  )
}

interface DifferencesProps {
  readonly frame: Frame
  readonly before: Fields
  readonly after: Fields
  readonly places: PlaceNames
  /** What to show under the difference of a field. */
  readonly under?: (key: string) => Child
}

/** Field by field, word by word. */
function Differences({ frame, before, after, places, under }: DifferencesProps) {
  const texts = careTexts[frame.locale]
  const keys = changedFields(before, after)
  if (keys.length === 0) return <p>{texts.noDifference}</p>
  return (
    <>
      {keys.map((key) => {
        const said = (fields: Fields) => fieldWords(key, fields[key] ?? '', frame.locale, places)
        const pieces: readonly DiffPiece[] = wordDiff(said(before), said(after))
        const { added, removed } = countChanges(pieces)
        return (
          <section>
            <h3>{fieldLabel(key, frame.locale)}</h3>
            <p class="hint">{texts.counts(String(added), String(removed))}</p>
            <WordDiff locale={frame.locale} pieces={pieces} />
            {under?.(key)}
          </section>
        )
      })}
    </>
  )
}

/** One version as it was published. */
export function VersionPage(
  props: PageProps & { readonly number: number; readonly at: Date; readonly fields: Fields },
) {
  const { frame, resource, number, at, fields, into } = props
  const texts = careTexts[frame.locale]
  const hidden = ['title', 'lead', 'territories', 'language']
  const shown = Object.entries(fields).filter(([key]) => !hidden.includes(key))
  return (
    <Layout
      frame={frame}
      title={fields['title'] ?? resource.title}
      titleIn={fields['language'] ?? resource.language}
      lead={fields['lead']}
      leadIn={fields['language'] ?? resource.language}
      eyebrow={`${texts.version(String(number))}, ${texts.versionAt(writtenDay(at, frame.locale))}`}
      crumbs={crumbs(props, true)}
    >
      <Former {...props} />
      {number === resource.version || into ? null : (
        <Notice tone="caution">
          {texts.oldVersion(String(number))}{' '}
          <a href={resourcePath(resource.slug)}>{texts.latest}</a>
        </Notice>
      )}
      <Contents
        locale={frame.locale}
        links={shown.map(([key]) => ({ label: fieldLabel(key, frame.locale), to: slugOf(key) }))}
      />
      {shown.map(([key, text]) => (
        <section id={slugOf(key)}>
          <h2>{fieldLabel(key, frame.locale)}</h2>
          <Prose markdown={fieldWords(key, text, frame.locale)} language={resource.language} />
        </section>
      ))}
    </Layout>
  )
}

/** What a translation has to take over since the version it says. */
export function TakeOverPage(
  props: PageProps & {
    readonly from: number
    readonly to: number
    readonly before: Fields
    readonly after: Fields
    readonly places: PlaceNames
  },
) {
  const { frame, resource, from, to } = props
  const texts = careTexts[frame.locale]
  const isBehind = from < to
  return (
    <Layout
      frame={frame}
      title={texts.takeOverTitle}
      lead={isBehind ? texts.takeOverLead(String(from), String(to)) : texts.nothingToTakeOver}
      crumbs={[
        { label: resourceTexts[frame.locale].resources, href: paths.list },
        {
          label: resource.title,
          labelIn: writtenLocale,
          href: writingPaths.workshop(resource.slug),
        },
      ]}
    >
      {isBehind ? (
        <>
          <Differences
            frame={frame}
            before={props.before}
            after={props.after}
            places={props.places}
            under={(key) => {
              const part = partOfField(resource.kind, key)
              return part ? (
                <p>
                  <a href={writingPaths.part(resource.slug, part.address)}>
                    {texts.writePart}
                    {colon[frame.locale]}
                    {fieldLabel(key, frame.locale)}
                  </a>
                </p>
              ) : null
            }}
          />
          <ActionButton
            frame={frame}
            action={writingPaths.takeOver(resource.slug)}
            label={texts.takenOver}
            tone="action"
            fields={{ version: String(to) }}
          />
        </>
      ) : null}
    </Layout>
  )
}
