import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { careTexts } from '../../care/nouns.ts'
import { mergeTexts } from '../../duplicates/nouns.ts'
import { fileTexts } from '../../files/nouns.ts'
import { reusePath } from '../../paths/reuse.ts'
import { writingPaths } from '../../paths/writing.ts'
import { resourcePath } from '../../paths.ts'
import type { Resource } from '../../resource.ts'
import { togetherTexts, writingTexts } from '../../working/nouns.ts'

export interface TranslationSeen {
  readonly slug: string
  readonly title: string
  readonly language: 'fr' | 'en'
  readonly isBehind: boolean
}

export interface WorkshopAsideProps {
  readonly frame: Frame
  readonly resource: Resource
  readonly writes: boolean
  readonly mayRetire: boolean
  readonly mayKeepFiles: boolean
  readonly original:
    | {
        readonly slug: string
        readonly title: string
        readonly language: string
        readonly isBehind: boolean
      }
    | undefined
  readonly translations: readonly TranslationSeen[]
  /** Addresses of the published page that no longer open. */
  readonly dead: readonly { readonly href: string; readonly since: Date }[]
}

/** Beside the text: its other pages, its translations, whether it still holds. */
export function WorkshopAside(props: WorkshopAsideProps) {
  const { frame, resource } = props
  const texts = writingTexts[frame.locale]
  const { slug } = resource
  return (
    <>
      <LinkList
        items={[
          { label: texts.preview, href: writingPaths.preview(slug) },
          ...(props.mayKeepFiles
            ? [{ label: fileTexts[frame.locale].addPicture, href: reusePath('files', { slug }) }]
            : []),
          ...(props.writes
            ? [{ label: togetherTexts[frame.locale].title, href: writingPaths.together(slug) }]
            : []),
          ...(resource.state === 'published'
            ? [
                { label: texts.readIt, href: resourcePath(slug) },
                { label: texts.versions, href: writingPaths.versions(slug) },
              ]
            : []),
          ...(props.mayRetire && resource.state !== 'retired'
            ? [{ label: mergeTexts[frame.locale].link, href: writingPaths.merge(slug) }]
            : []),
        ]}
      />
      <Translations {...props} />
      <Care {...props} />
    </>
  )
}

function Translations(props: WorkshopAsideProps) {
  const { frame, resource, original, translations, writes } = props
  const care = careTexts[frame.locale]
  const other = resource.language === 'fr' ? 'en' : 'fr'
  const has = translations.some(({ language }) => language === other)
  const may = writes && resource.state === 'published' && !original && !has
  if (!original && translations.length === 0 && !may) return null
  return (
    <section>
      <h2>{care.translations}</h2>
      {original ? (
        <>
          <p>
            {care.translationOf}{' '}
            <a lang={original.language} href={resourcePath(original.slug)}>
              {original.title}
            </a>
          </p>
          {original.isBehind ? (
            <Notice tone="caution">
              <a href={writingPaths.takeOver(resource.slug)}>{care.behind}</a>
            </Notice>
          ) : null}
        </>
      ) : null}
      <LinkList
        items={translations.map(({ slug, title, isBehind }) => ({
          label: title,
          href: writingPaths.workshop(slug),
          note: isBehind ? care.behindShort : care.inStep,
        }))}
      />
      {may ? (
        <ActionButton
          frame={frame}
          action={writingPaths.translate(resource.slug)}
          label={care.translate[other]}
        />
      ) : null}
    </section>
  )
}

function Care({ frame, resource, dead, mayRetire }: WorkshopAsideProps) {
  const care = careTexts[frame.locale]
  if (resource.state !== 'published') return null
  return (
    <section>
      <h2>{care.stillTrue}</h2>
      {resource.verifiedOn ? (
        <p>{care.verifiedOn(writtenDay(resource.verifiedOn, frame.locale))}</p>
      ) : null}
      {dead.length > 0 ? (
        <Notice tone="caution" title={care.deadTitle}>
          <ul class="plain-list">
            {dead.map(({ href, since }) => (
              <li class="long-word">
                {href} ({writtenDay(since, frame.locale)})
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {mayRetire ? (
        <p>
          <a href={writingPaths.retire(resource.slug)}>{care.retire}</a>
        </p>
      ) : null}
    </section>
  )
}
