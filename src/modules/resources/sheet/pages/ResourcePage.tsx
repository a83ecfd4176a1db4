import { challengeNames, isChallenge } from '#kit/challenge.ts'
import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import type { Block } from '#kit/papers/document.ts'
import { slugOf } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { DocumentView } from '#ui/DocumentView/DocumentView.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import type { MapPoint } from '#ui/FranceMap/FranceMap.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { PlannedActual } from '#ui/PlannedActual/PlannedActual.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { careTexts } from '../../care/nouns.ts'
import { ResourceFiles } from '../../files/index.ts'
import { mayCopy } from '../../licence.ts'
import { bodyBlocks } from '../../papers/index.ts'
import { essentialOf, silentWords } from '../../papers/nouns.ts'
import { writingPaths } from '../../paths/writing.ts'
import { paths, publishPath, resourcePath } from '../../paths.ts'
import type { Reply, Resource } from '../../resource.ts'
import { ResourceReuse } from '../../reuse/index.ts'
import { AskedOfReader, ReaderDecision, type SecondReading } from '../../review/index.ts'
import { NearResources } from '../../search/index.ts'
import { filterQuery } from '../../search/nouns.ts'
import { resourceTexts } from '../../texts/resources.ts'
import { reuseTexts } from '../../texts/reuse.ts'
import type { ResourceView } from '../../view/nouns.ts'
import { licenceProblem } from '../../words-problem.ts'
import type { DraftObstacle } from '../../working/nouns.ts'
import { ResourceAside } from './ResourceAside.tsx'
import { ResourceCite } from './ResourceCite.tsx'
import { ResourceHead } from './ResourceHead.tsx'

export interface ResourceProps {
  readonly frame: Frame
  readonly view: ResourceView
  readonly mayReply: boolean
  /** May this person draw a version of it, and keep its files? */
  readonly mayAdapt: boolean
  readonly mayKeepFiles: boolean
  readonly mayMerge?: boolean
  /** Shown from the workshop: nobody else reads this text yet. */
  readonly isPreview?: boolean
  /** For somebody of the house, before a text that was sent: what is asked of them, and the decision. */
  readonly reading?: SecondReading | undefined
  /** Places of its reuse. */
  readonly points: readonly MapPoint[]
  /** What to read next. */
  readonly near: readonly Resource[]
  /** Why whoever looks cannot publish this draft. */
  readonly obstacle: DraftObstacle | undefined
}

/** What a mayor's assistant understands in a minute, and how to redo it. */
export function ResourcePage(props: ResourceProps) {
  const { frame, view } = props
  const { resource, href } = view
  const texts = resourceTexts[frame.locale]
  const blocks = bodyBlocks({ ...resource, content: { ...resource.content, figures: [] } }, href)
  return (
    <Layout
      frame={frame}
      title={resource.title}
      titleIn={resource.language}
      lead={resource.lead}
      leadIn={resource.language}
      description={resource.lead}
      crumbs={[
        { label: texts.resources, href: paths.list },
        {
          label: texts.kinds[resource.kind],
          href: paths.list + filterQuery({ chosen: { kind: [resource.kind] } }),
        },
      ]}
      eyebrow={[resource.content.place, resource.content.period].filter(Boolean).join(', ')}
      aside={<ResourceAside {...props} />}
      head={<ResourceHead frame={frame} view={view} />}
      ownPicture
      refused={Object.keys(props.reading?.review?.form.problems ?? {}).length > 0}
    >
      {props.reading ? (
        <AskedOfReader frame={frame} reading={props.reading} />
      ) : (
        <Unshown frame={frame} resource={resource} obstacle={props.obstacle} />
      )}
      <ResourceBadges frame={frame} view={view} />
      <p class="resource-reading">{readingLine(frame, resource)}</p>
      <OtherLanguages view={view} />
      {resource.source === 'demo' && <Notice tone="caution">{texts.demoText}</Notice>}
      {resource.isStarter && <Notice tone="caution">{texts.starterText}</Notice>}
      {resource.outcome === 'stopped' && <Notice tone="caution">{texts.stoppedText}</Notice>}
      <Essential frame={frame} resource={resource} />
      <Elsewhere frame={frame} resource={resource} />
      <Contents frame={frame} view={view} blocks={blocks} />
      <Figures frame={frame} resource={resource} />
      <DocumentView
        anchors
        document={{
          title: resource.title,
          language: resource.language,
          authors: [],
          date: resource.updatedAt,
          footer: '',
          blocks,
        }}
      />
      <ResourceFiles frame={frame} view={view} />
      {props.reading ? <ReaderDecision reading={props.reading} /> : null}
      <ResourceReuse {...props} />
      <Replies frame={frame} replies={view.replies} />
      <ResourceCite frame={frame} view={view} />
      <NearResources locale={frame.locale} resources={props.near} slug={resource.slug} />
    </Layout>
  )
}

/** The same work in another language, said in that language: whoever does not read this one understands the link. */
function OtherLanguages({ view }: { view: ResourceView }) {
  const others = view.languages.filter(({ id }) => id !== view.resource.id)
  if (others.length === 0) return null
  return (
    <ul class="plain-list">
      {others.map(({ slug, title, language }) => (
        <li lang={language}>
          {careTexts[language].readIn}{' '}
          <a href={resourcePath(slug)} hreflang={language}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** What was answered; a case says once what nobody has said yet. */
function Essential({ frame, resource }: { frame: Frame; resource: Resource }) {
  const texts = resourceTexts[frame.locale]
  const { answered, silent } = essentialOf(resource.kind, resource.content.essential)
  if (answered.length + silent.length === 0) return null
  return (
    <section class="essential">
      <h2>{texts.essentialTitle}</h2>
      {answered.length > 0 ? (
        <Facts
          layout="rows"
          items={answered.map(({ key, answer }) => ({ name: texts.essential[key], value: answer }))}
        />
      ) : null}
      {silent.length > 0 ? <p class="hint">{silentWords(silent, frame.locale)}</p> : null}
    </section>
  )
}

/** The work itself, when it is at another address, or when we may not copy it. */
function Elsewhere({ frame, resource }: { frame: Frame; resource: Resource }) {
  const { link } = resource.content
  if (!link) return null
  const texts = reuseTexts[frame.locale]
  return (
    <>
      {!mayCopy(resource.licence) && <p>{texts.linkOnlyText}</p>}
      <p>
        <ButtonLink href={link}>{texts.openLink}</ButtonLink>
      </p>
    </>
  )
}

const contentsFrom = 3

/** What is on the page, when it is long enough to be looked for. */
function Contents(props: { frame: Frame; view: ResourceView; blocks: readonly Block[] }) {
  const { frame, view, blocks } = props
  const texts = reuseTexts[frame.locale]
  const links = [
    ...blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1
        ? [{ label: block.text, labelIn: view.resource.language, href: `#${slugOf(block.text)}` }]
        : [],
    ),
    ...(view.files.length > 0
      ? [{ label: texts.filesTitle, labelIn: undefined, href: '#fichiers' }]
      : []),
    { label: texts.reusedTitle, labelIn: undefined, href: '#reutilisations' },
    { label: texts.citeTitle, labelIn: undefined, href: '#citer' },
  ]
  if (links.length < contentsFrom + 2) return null
  return (
    <nav class="resource-contents" aria-label={texts.contents}>
      <ul>
        {links.map(({ label, labelIn, href }) => (
          <li>
            <a lang={labelIn} href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What only the team sees, and what it can do with it. */
function Unshown(props: Pick<ResourceProps, 'frame' | 'obstacle'> & { resource: Resource }) {
  const { frame, resource, obstacle } = props
  const texts = resourceTexts[frame.locale]
  if (resource.state === 'published') return null
  if (resource.state === 'retired') return <Notice tone="caution">{texts.retiredText}</Notice>
  return (
    <Notice tone="info">
      <p>{texts.draftText}</p>
      {/* Said even to those who cannot publish it: whoever brought it may say the licence. */}
      {licenceProblem(resource) ? <p>{texts.draftLicence}</p> : null}
      {obstacle === undefined ? (
        <ActionButton
          frame={frame}
          action={publishPath(resource.slug)}
          label={texts.publishDraft}
          tone="action"
          confirm={texts.publishSure}
        />
      ) : (
        <Obstacle frame={frame} slug={resource.slug} obstacle={obstacle} />
      )}
    </Notice>
  )
}

/** Who can publish it, or where: no button that could only refuse. */
function Obstacle(props: { frame: Frame; slug: string; obstacle: DraftObstacle }) {
  const { frame, slug, obstacle } = props
  const texts = resourceTexts[frame.locale]
  // Its licence is said just above.
  if (obstacle === 'licence-unknown') return null
  return (
    <p>
      {texts.draftRefusals[obstacle]}{' '}
      {obstacle === 'being-written' ? (
        <a href={writingPaths.workshop(slug)}>{texts.toWorkshop}</a>
      ) : null}
    </p>
  )
}

function Figures({ frame, resource }: { frame: Frame; resource: Resource }) {
  const { figures } = resource.content
  if (figures.length === 0) return null
  const title = resourceTexts[frame.locale].figuresTitle
  return (
    <section>
      <h2>{title}</h2>
      <PlannedActual locale={frame.locale} title={title} rows={figures} />
    </section>
  )
}

function ResourceBadges({ frame, view }: { frame: Frame; view: ResourceView }) {
  const { resource, reuses } = view
  const texts = resourceTexts[frame.locale]
  return (
    <ul class="badges">
      {resource.challenges.filter(isChallenge).map((challenge) => (
        <li>
          <Badge tone="info">{challengeNames[frame.locale][challenge]}</Badge>
        </li>
      ))}
      {resource.isStarter && (
        <li>
          <Badge tone="caution">{texts.starter}</Badge>
        </li>
      )}
      {saysOutcome(resource) && (
        <li>
          <Badge tone="neutral">{texts.outcomes[resource.outcome]}</Badge>
        </li>
      )}
      {reuses.length > 0 && (
        <li>
          <a href="#reutilisations">
            <Badge tone="good">{reuseTexts[frame.locale].reusedBadge(reuses.length)}</Badge>
          </a>
        </li>
      )}
    </ul>
  )
}

/** Whether it was carried through is asked of a case alone: of the others, nobody misses it. */
function saysOutcome({ kind, outcome }: Resource): boolean {
  return outcome !== 'finished' && (outcome !== 'unknown' || kind === 'case-sheet')
}

function readingLine(frame: Frame, resource: Resource): string {
  const texts = resourceTexts[frame.locale]
  return [
    texts.reading(String(resource.readingMinutes)),
    texts.sourcesCount(String(resource.content.sources.length)),
    resource.verifiedOn && texts.verified(writtenDay(resource.verifiedOn, frame.locale)),
  ]
    .filter(Boolean)
    .join(' ')
}

function Replies({ frame, replies }: { frame: Frame; replies: readonly Reply[] }) {
  if (replies.length === 0) return null
  return (
    <section>
      <h2>{resourceTexts[frame.locale].replies}</h2>
      {replies.map((reply) => (
        <blockquote>
          <Prose markdown={reply.text} />
          <footer>
            {reply.organisation}, {writtenDay(reply.at, frame.locale)}
          </footer>
        </blockquote>
      ))}
    </section>
  )
}
